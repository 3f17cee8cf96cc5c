// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.norm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.npsuite.benchmark.internal.compare.Gap;
import org.npsuite.model.benchmark.Comparison;
import org.npsuite.model.benchmark.Confidence;
import org.npsuite.model.benchmark.Grade;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.model.benchmark.Population;
import org.npsuite.model.benchmark.Source;
import org.npsuite.model.benchmark.Statistic;
import org.npsuite.model.benchmark.SurveyType;
import org.npsuite.model.benchmark.Uncertainty;
import org.npsuite.model.response.Programme;
import org.npsuite.model.response.Sector;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.slice.Window;

/**
 * The figures of one cohort: the mean in which each programme counts once, its lowest and its leader.
 *
 * <p>The standard error of the mean is that of the scores it is made of: the cohort is all there is, not a sample of
 * programmes.
 */
final class NormFigures {

    /** Where there is no industry to name. */
    private static final Sector NO_SECTOR = new Sector("NACE-2", "TOTAL");

    private final OwnNorm norm;
    private final Programme programme;
    private final List<Peer> peers;
    private final LocalDate today;

    NormFigures(OwnNorm norm, Programme programme, List<Peer> peers, LocalDate today) {
        this.norm = norm;
        this.programme = programme;
        this.peers = peers;
        this.today = today;
    }

    List<Comparison> comparisons(ScoreReport ours, NormWording wording) {
        double mean = scores().average().orElseThrow();
        double variance = peers.stream()
                .mapToDouble(peer -> peer.standardError() * peer.standardError())
                .sum();
        Observation.Builder figure = figure(ours);
        List<Comparison> comparisons = new ArrayList<>();
        comparisons.add(comparison(
                figure.id("mean")
                        .statistic(Statistic.MEAN)
                        .value(points(mean))
                        .standardError(Math.sqrt(variance) / peers.size())
                        .build(),
                ours,
                wording));
        figure.standardError(null);
        comparisons.add(comparison(
                figure.id("min")
                        .statistic(Statistic.MIN)
                        .value(points(scores().min().orElseThrow()))
                        .build(),
                ours,
                wording));
        comparisons.add(comparison(
                figure.id("max")
                        .statistic(Statistic.MAX)
                        .value(points(scores().max().orElseThrow()))
                        .build(),
                ours,
                wording));
        return comparisons;
    }

    private DoubleStream scores() {
        return peers.stream().mapToDouble(Peer::score);
    }

    private static BigDecimal points(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }

    private Observation.Builder figure(ScoreReport ours) {
        return Observation.builder()
                .sourceId("own")
                .period(period(ours.query().slice().window()))
                .region(programme.country().orElse("unspecified"))
                .market(programme.market().orElse(null))
                .population(Population.COMPANIES)
                .sectorLabel(norm.label())
                .sector(programme.sector().orElse(NO_SECTOR))
                .mappingConfidence(Confidence.HIGH)
                .companies(peers.size())
                .status("A")
                .url("");
    }

    /** ISO 8601: the first day and the day after the last. */
    private static String period(Window window) {
        return window.equals(Window.ALL) ? "" : day(window.from()) + "/" + day(window.to());
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("..");
    }

    private Comparison comparison(Observation figure, ScoreReport ours, NormWording wording) {
        Optional<Gap> gap = Gap.between(
                ours.total(),
                figure,
                org.npsuite.statistics.Confidence.of(ours.query().level()));
        return Comparison.builder()
                .observation(figure)
                .source(source(wording))
                .provider(wording.provider())
                .pack("own." + norm.label())
                .packVersion(ours.watermark())
                .packTitle(norm.label())
                .gap(gap.map(Gap::points).orElse(null))
                .interval(gap.flatMap(Gap::interval).orElse(null))
                .uncertainty(gap.map(Gap::uncertainty).orElse(Uncertainty.NONE))
                .comparable(false)
                .reason(wording.reason(norm.label(), peers.size()))
                .build();
    }

    private Source source(NormWording wording) {
        return Source.builder()
                .id("own")
                .publisher(wording.provider())
                .study(norm.label())
                .url("")
                .retrieved(today)
                .surveyType(SurveyType.valueOf(programme.kind().name()))
                .scale(programme.scale())
                .grade(Grade.A)
                .build();
    }
}
