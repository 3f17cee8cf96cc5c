// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.settings;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.score.Band;
import org.npsuite.model.score.Bands;
import org.npsuite.model.slice.Grouping;
import org.npsuite.scoring.internal.json.Sha256;
import org.npsuite.spi.settings.GivenSettings;
import org.npsuite.spi.settings.SettingsReport;
import org.npsuite.spi.settings.UnusableSetting;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator may set about scores. A change is in force with the next question. */
@Component(
        service = {ScoringSettings.class, SettingsReport.class},
        immediate = true,
        configurationPid = ScoringSettings.PID)
@Designate(ocd = ScoringSettings.Config.class)
public final class ScoringSettings implements SettingsReport {

    /** Where the settings are found in Config Admin. */
    public static final String PID = "org.npsuite.scoring";

    private static final String DEFINITION = "nps-1";

    @ObjectClassDefinition(name = "%scoring.name", description = "%scoring.description", localization = LOCALIZATION)
    @interface Config {

        @AttributeDefinition(name = "%indicativeBelow.name", description = "%indicativeBelow.description", min = "2")
        int indicative_below() default 30;

        @AttributeDefinition(name = "%bands.name", description = "%bands.description")
        String[] bands() default {"EXCEPTIONAL:70", "STRONG:50", "TO_IMPROVE:0", "RED_FLAG:-100"};

        @AttributeDefinition(name = "%segmentMinimum.name", description = "%segmentMinimum.description", min = "1")
        int segment_minimum() default 10;

        @AttributeDefinition(name = "%shrinkBelow.name", description = "%shrinkBelow.description", min = "0")
        int shrink_below() default 30;

        @AttributeDefinition(name = "%alarmLimit.name", description = "%alarmLimit.description", min = "0")
        double alarm_limit() default 5.0;

        @AttributeDefinition(name = "%detailsUpTo.name", description = "%detailsUpTo.description", min = "0")
        long details_up_to() default 1_000_000;

        @AttributeDefinition(name = "%clusterMinimum.name", description = "%clusterMinimum.description", min = "2")
        int cluster_minimum() default 10;

        @AttributeDefinition(name = "%pairMinimum.name", description = "%pairMinimum.description", min = "2")
        int pair_minimum() default 10;

        @AttributeDefinition(name = "%effectiveMinimum.name", description = "%effectiveMinimum.description", min = "1")
        int effective_minimum() default 10;

        @AttributeDefinition(name = "%verdictMinimum.name", description = "%verdictMinimum.description", min = "1")
        int verdict_minimum() default 10;

        @AttributeDefinition(name = "%weightRatio.name", description = "%weightRatio.description", min = "1")
        double weight_ratio() default 10;

        @AttributeDefinition(name = "%weightShare.name", description = "%weightShare.description", min = "0", max = "1")
        double weight_share() default 0.2;

        @AttributeDefinition(name = "%stratumMinimum.name", description = "%stratumMinimum.description", min = "1")
        int stratum_minimum() default 5;

        @AttributeDefinition(name = "%trendPeriods.name", description = "%trendPeriods.description", min = "3")
        int trend_periods() default 8;

        @AttributeDefinition(
                name = "%changePointPeriods.name",
                description = "%changePointPeriods.description",
                min = "3")
        int change_point_periods() default 12;

        @AttributeDefinition(name = "%driverAnswers.name", description = "%driverAnswers.description", min = "3")
        int driver_answers() default 50;

        @AttributeDefinition(
                name = "%driverAnswersEach.name",
                description = "%driverAnswersEach.description",
                min = "1")
        int driver_answers_each() default 10;

        @AttributeDefinition(name = "%anonymousGroupings.name", description = "%anonymousGroupings.description")
        String[] anonymous_groupings() default {
            "month", "quarter", "year", "team", "touchpoint", "channel", "language", "attr:segment"
        };
    }

    private static final String LOCALIZATION = "OSGI-INF/l10n/scoring";

    private final Config config;
    private final Bands bands;
    private final Set<Grouping> anonymousGroupings;
    private final List<UnusableSetting> unusable;
    private final String definition;

    /** @param given by key, of whatever type the configuration has them */
    @Activate
    public ScoringSettings(Map<String, Object> given) {
        GivenSettings<Config> settings = GivenSettings.of(PID, Config.class, given);
        settings.atLeast(0, "shrink.below", "details.up.to");
        settings.atLeast(1, "segment.minimum", "effective.minimum", "verdict.minimum", "weight.ratio");
        settings.atLeast(1, "stratum.minimum", "driver.answers.each");
        settings.atLeast(2, "indicative.below", "cluster.minimum", "pair.minimum");
        settings.atLeast(3, "trend.periods", "change.point.periods", "driver.answers");
        this.config = settings.values();
        settings.require(config.alarm_limit() > 0, "alarm.limit");
        settings.require(config.weight_share() > 0 && config.weight_share() <= 1, "weight.share");
        this.bands = settings.orDefault("bands", () -> bands(config.bands()));
        this.anonymousGroupings = settings.keep("anonymous.groupings", ScoringSettings::isGrouping).stream()
                .map(Grouping::parse)
                .collect(Collectors.toUnmodifiableSet());
        this.unusable = settings.unusable();
        this.definition = DEFINITION + ";settings=" + hash();
    }

    private static boolean isGrouping(String key) {
        try {
            Grouping.parse(key);
            return true;
        } catch (IllegalArgumentException | ProblemException e) {
            return false;
        }
    }

    private static Bands bands(String[] texts) {
        return new Bands(Arrays.stream(texts).map(ScoringSettings::band).toList());
    }

    private static Band band(String text) {
        String[] parts = text.split(":", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("a band is written CODE:LIMIT such as STRONG:50, was " + text);
        }
        return new Band(parts[0].strip(), Integer.parseInt(parts[1].strip()));
    }

    /** The first eight hexadecimal digits of a hash over everything that can change a published figure. */
    private String hash() {
        List<String> lines = List.of(
                "indicativeBelow=" + config.indicative_below(),
                "bands="
                        + bands.bands().stream()
                                .map(band -> band.code() + ":" + band.from())
                                .collect(Collectors.joining(",")),
                "segmentMinimum=" + config.segment_minimum(),
                "shrinkBelow=" + config.shrink_below(),
                "alarmLimit=" + config.alarm_limit(),
                "detailsUpTo=" + config.details_up_to(),
                "clusterMinimum=" + config.cluster_minimum(),
                "pairMinimum=" + config.pair_minimum(),
                "effectiveMinimum=" + config.effective_minimum(),
                "verdictMinimum=" + config.verdict_minimum(),
                "weightRatio=" + config.weight_ratio(),
                "weightShare=" + config.weight_share(),
                "stratumMinimum=" + config.stratum_minimum(),
                "trendPeriods=" + config.trend_periods(),
                "changePointPeriods=" + config.change_point_periods(),
                "driverAnswers=" + config.driver_answers(),
                "driverAnswersEach=" + config.driver_answers_each(),
                "anonymousGroupings="
                        + anonymousGroupings.stream()
                                .map(Grouping::key)
                                .collect(Collectors.toCollection(TreeSet::new)));
        return Sha256.hex(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .substring(0, 8);
    }

    /** The definition of the score with a hash of these settings, such as {@code nps-1;settings=3f9a01c2}. */
    public String definition() {
        return definition;
    }

    @Override
    public List<UnusableSetting> unusable() {
        return unusable;
    }

    /** Answers under which a score is only indicative. */
    public int indicativeBelow() {
        return config.indicative_below();
    }

    /** The bands, best first. */
    public Bands bands() {
        return bands;
    }

    /** Answers under which a segment is folded into "other" before a change is explained. */
    public int segmentMinimum() {
        return config.segment_minimum();
    }

    /** Answers under which a group also gets a value drawn towards the common level. */
    public int shrinkBelow() {
        return config.shrink_below();
    }

    /** Decision limit of the CUSUM chart, in standard errors. */
    public double alarmLimit() {
        return config.alarm_limit();
    }

    /** Answers up to which an answer carries figures that look at each customer, such as the clustered interval. */
    public long detailsUpTo() {
        return config.details_up_to();
    }

    /** Customers or accounts a group needs before it is judged how they differ. */
    public int clusterMinimum() {
        return config.cluster_minimum();
    }

    /** Customers who answered twice that the interval of their change needs. */
    public int pairMinimum() {
        return config.pair_minimum();
    }

    /** Effective answers under which a weighted score says nothing. */
    public int effectiveMinimum() {
        return config.effective_minimum();
    }

    /** Answers on either side under which it is not said whether two groups really differ. */
    public int verdictMinimum() {
        return config.verdict_minimum();
    }

    /** Largest weight over smallest above which weights are called uneven. */
    public double weightRatio() {
        return config.weight_ratio();
    }

    /** Share of the whole weight above which one answer is said to dominate. */
    public double weightShare() {
        return config.weight_share();
    }

    /** Answers under which a part of the population is said to be spoken for by few. */
    public int stratumMinimum() {
        return config.stratum_minimum();
    }

    /** Periods with answers that a trend test needs. */
    public int trendPeriods() {
        return config.trend_periods();
    }

    /** Periods with answers that finding a change point needs. */
    public int changePointPeriods() {
        return config.change_point_periods();
    }

    /** Answers that so many drivers need to be weighed against one another. */
    public long driverAnswers(int drivers) {
        return Math.max(config.driver_answers(), (long) config.driver_answers_each() * drivers);
    }

    /** By what answers of anonymous programmes may be grouped or filtered. */
    public Set<Grouping> anonymousGroupings() {
        return anonymousGroupings;
    }
}
