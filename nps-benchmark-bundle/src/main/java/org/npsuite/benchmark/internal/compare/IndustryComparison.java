// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.compare;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.npsuite.benchmark.internal.compare.Ruling.Cause;
import org.npsuite.benchmark.internal.sector.Crosswalks;
import org.npsuite.benchmark.internal.sector.Level;
import org.npsuite.benchmark.internal.sector.SectorPath;
import org.npsuite.benchmark.internal.sector.Taxonomies;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.npsuite.model.benchmark.BenchmarkReport;
import org.npsuite.model.benchmark.Comparison;
import org.npsuite.model.benchmark.Uncertainty;
import org.npsuite.model.benchmark.Verdict.Code;
import org.npsuite.model.response.Programme;
import org.npsuite.model.response.Sector;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.statistics.Confidence;

/** Puts a programme's score beside the figures of its industry. A pure function of what it is given. */
public final class IndustryComparison {

    private final Taxonomies taxonomies;
    private final Selection selection;
    private final double inLineWithin;

    /** @param inLineWithin points within which a gap is in line */
    public IndustryComparison(Taxonomies taxonomies, double inLineWithin) {
        this.taxonomies = taxonomies;
        this.selection = new Selection(taxonomies, Crosswalks.load(taxonomies));
        this.inLineWithin = inLineWithin;
    }

    /**
     * The programme's place.
     *
     * @param ours the score of the programme's slice
     * @param packs the packs of one moment
     * @param today in the programme's zone
     */
    public BenchmarkReport report(
            Programme programme, ScoreReport ours, List<BenchmarkPack> packs, LocalDate today, Locale locale) {
        BenchmarkReport.Builder report = BenchmarkReport.builder()
                .definition(ours.definition())
                .slice(ours.query().slice())
                .watermark(ours.watermark())
                .score(ours.total())
                .sector(programme.sector().orElse(null));
        Wording wording = new Wording(locale);
        Optional<SectorPath> sector = programme.sector().flatMap(taxonomies::path);
        if (sector.isEmpty()) {
            Cause cause = programme.sector().isEmpty() ? Cause.NO_SECTOR : Cause.UNKNOWN_SECTOR;
            return report.verdict(wording.verdict(Ruling.none(Code.NO_COMPARISON, cause)))
                    .build();
        }
        List<Assessed> assessed = assessed(programme, ours, selection.figures(packs, sector.get()), today);
        Optional<Level> answered = Selection.answering(assessed);
        List<Assessed> shown =
                answered.map(level -> Selection.shown(assessed, level)).orElse(List.of());
        Score score = ours.total();
        Ruling ruling = Ruling.on(shown, answered, score.decimal().isPresent(), inLineWithin);
        Optional<Spread> spread = Spread.of(shown);
        return report.answered(answered.flatMap(level -> sector(shown, level)).orElse(null))
                .verdict(ruling.decider()
                        .map(decider -> wording.verdict(
                                ruling.code(),
                                decider,
                                score,
                                inLineWithin,
                                programme.sector().get(),
                                sector.get()))
                        .orElseGet(() -> wording.verdict(ruling)))
                .comparisons(shown.stream()
                        .map(one -> comparison(one, wording, spread, locale))
                        .toList())
                .pooled(Pool.of(shown, Confidence.of(ours.query().level())).orElse(null))
                .range(Position.of(score, shown).orElse(null))
                .build();
    }

    private static List<Assessed> assessed(
            Programme programme, ScoreReport ours, List<Figure> figures, LocalDate today) {
        Comparability comparability = new Comparability(programme, today);
        Confidence confidence = Confidence.of(ours.query().level());
        return figures.stream()
                .map(figure -> new Assessed(
                        figure,
                        comparability.obstacles(figure),
                        Gap.between(ours.total(), figure.observation(), confidence)))
                .sorted(Comparator.comparing(Assessed::comparable).reversed().thenComparing(Assessed.NEWEST_FIRST))
                .toList();
    }

    private static Optional<Sector> sector(List<Assessed> shown, Level level) {
        return shown.stream()
                .map(Assessed::figure)
                .filter(figure -> figure.level() == level)
                .map(Figure::answered)
                .findFirst();
    }

    private static Comparison comparison(Assessed one, Wording wording, Optional<Spread> spread, Locale locale) {
        BenchmarkPack pack = one.figure().pack();
        return Comparison.builder()
                .observation(one.figure().observation())
                .source(one.figure().source())
                .provider(pack.provider())
                .pack(pack.name())
                .packVersion(pack.version())
                .packTitle(pack.title(locale))
                .gap(one.gap().map(Gap::points).orElse(null))
                .interval(one.gap().flatMap(Gap::interval).orElse(null))
                .uncertainty(one.gap().map(Gap::uncertainty).orElse(Uncertainty.NONE))
                .comparable(one.comparable())
                .reason(one.comparable() ? null : wording.reason(one.obstacles(), spread))
                .build();
    }
}
