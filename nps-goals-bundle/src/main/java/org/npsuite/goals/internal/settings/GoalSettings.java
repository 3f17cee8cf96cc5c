// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.npsuite.model.slice.Field;
import org.npsuite.spi.settings.GivenSettings;
import org.npsuite.spi.settings.SettingsReport;
import org.npsuite.spi.settings.UnusableSetting;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator may set about goals, PID {@value #PID}. */
@Component(
        service = {GoalSettings.class, SettingsReport.class},
        immediate = true,
        configurationPid = GoalSettings.PID)
@Designate(ocd = GoalSettings.Config.class)
public final class GoalSettings implements SettingsReport {

    /** Where the settings are found in Config Admin. */
    public static final String PID = "org.npsuite.goals";

    @ObjectClassDefinition(localization = "OSGI-INF/l10n/goals", name = "%name", description = "%description")
    @interface Config {

        @AttributeDefinition(name = "%on.track", description = "%on.track.description", min = "0", max = "1")
        double on_track() default 0.7;

        @AttributeDefinition(name = "%at.risk", description = "%at.risk.description", min = "0", max = "1")
        double at_risk() default 0.3;

        @AttributeDefinition(name = "%minimum.months", description = "%minimum.months.description", min = "2")
        int minimum_months() default 8;

        @AttributeDefinition(name = "%horizon.share", description = "%horizon.share.description", min = "0")
        double horizon_share() default 0.5;

        @AttributeDefinition(name = "%watch.seconds", description = "%watch.seconds.description", min = "1")
        int watch_seconds() default 60;

        @AttributeDefinition(name = "%watch.fields", description = "%watch.fields.description")
        String[] watch_fields() default {"touchpoint", "team"};

        @AttributeDefinition(name = "%directory", description = "%directory.description")
        String directory() default "";
    }

    private final Thresholds thresholds;
    private final Duration watchStep;
    private final List<Field> watchFields;
    private final Optional<Path> directory;
    private final List<UnusableSetting> unusable;

    /** @param given by key, of whatever type the configuration has them */
    @Activate
    public GoalSettings(Map<String, Object> given) {
        GivenSettings<Config> settings = GivenSettings.of(PID, Config.class, given);
        Config config = settings.values();
        // Each by itself first, so that one that is no probability takes no good one with it.
        settings.require(config.on_track() > 0 && config.on_track() < 1, "on.track");
        settings.require(config.at_risk() > 0 && config.at_risk() < 1, "at.risk");
        settings.require(config.at_risk() < config.on_track(), "on.track", "at.risk");
        settings.atLeast(2, "minimum.months");
        settings.require(config.horizon_share() > 0, "horizon.share");
        settings.atLeast(1, "watch.seconds");
        thresholds =
                new Thresholds(config.on_track(), config.at_risk(), config.minimum_months(), config.horizon_share());
        watchStep = Duration.ofSeconds(config.watch_seconds());
        watchFields = settings.orDefault(
                "watch.fields",
                () -> Arrays.stream(config.watch_fields()).map(Field::parse).toList());
        directory = settings.path("directory");
        unusable = settings.unusable();
    }

    /** From where on a probability means what. */
    public Thresholds thresholds() {
        return thresholds;
    }

    /** Time between two looks of the early warning, a second or more. */
    public Duration watchStep() {
        return watchStep;
    }

    /** The fields each of whose values has a control chart of its own; may be empty. */
    public List<Field> watchFields() {
        return watchFields;
    }

    /** Where goal files are; empty where nothing is set. */
    public Optional<Path> directory() {
        return directory;
    }

    @Override
    public List<UnusableSetting> unusable() {
        return unusable;
    }
}
