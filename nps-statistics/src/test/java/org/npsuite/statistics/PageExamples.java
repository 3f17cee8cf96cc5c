// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.npsuite.model.score.Bands;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Rational;
import org.npsuite.model.score.Tally;
import org.npsuite.statistics.compare.CategoryTransitions;
import org.npsuite.statistics.compare.Decomposition;
import org.npsuite.statistics.compare.Difference;
import org.npsuite.statistics.compare.Movement;
import org.npsuite.statistics.compare.MultipleTests;
import org.npsuite.statistics.compare.PairedDifference;
import org.npsuite.statistics.drivers.DriverImportance;
import org.npsuite.statistics.drivers.DriverSums;
import org.npsuite.statistics.drivers.PairTable;
import org.npsuite.statistics.drivers.RankCorrelation;
import org.npsuite.statistics.groups.Disclosure;
import org.npsuite.statistics.groups.Heterogeneity;
import org.npsuite.statistics.groups.Pooling;
import org.npsuite.statistics.groups.SegmentPrior;
import org.npsuite.statistics.score.Posterior;
import org.npsuite.statistics.score.Power;
import org.npsuite.statistics.score.PseudoCounts;
import org.npsuite.statistics.score.PublishedScore;
import org.npsuite.statistics.score.PublishedShares;
import org.npsuite.statistics.score.SampleSize;
import org.npsuite.statistics.score.ScoreIntervals;
import org.npsuite.statistics.score.ShareIntervals;
import org.npsuite.statistics.score.WaldInterval;
import org.npsuite.statistics.series.Cusum;
import org.npsuite.statistics.series.CusumRunLength;
import org.npsuite.statistics.series.GoalForecast;
import org.npsuite.statistics.series.LeastSquaresBreak;
import org.npsuite.statistics.series.MannKendall;
import org.npsuite.statistics.series.PettittTest;
import org.npsuite.statistics.series.ScoreSeries;
import org.npsuite.statistics.series.SeasonalTrend;
import org.npsuite.statistics.series.SenSlope;
import org.npsuite.statistics.series.Series;
import org.npsuite.statistics.series.WeightedTrend;
import org.npsuite.statistics.survey.AccountScore;
import org.npsuite.statistics.survey.ClusterSums;
import org.npsuite.statistics.survey.ClusteredScore;
import org.npsuite.statistics.survey.FinitePopulation;
import org.npsuite.statistics.survey.Margin;
import org.npsuite.statistics.survey.MarginCell;
import org.npsuite.statistics.survey.PostStratifiedScore;
import org.npsuite.statistics.survey.RakedScore;
import org.npsuite.statistics.survey.StratifiedScore;
import org.npsuite.statistics.survey.WeightedCounts;
import org.npsuite.statistics.survey.WeightedDifference;
import org.npsuite.statistics.survey.WeightedScore;

/** The worked examples of docs/statistics.md, computed. */
final class PageExamples {

    private static final CategoryCounts SPRING = new CategoryCounts(15, 12, 73);
    private static final CategoryCounts SUMMER = new CategoryCounts(20, 15, 65);
    private static final double[] YEAR = {31, 33, 30, 35, 36, 34, 38, 41, 40, 42, 45, 44};

    private PageExamples() {}

    static Map<String, String> computed() {
        Map<String, String> examples = new LinkedHashMap<>();
        one(examples);
        plan(examples);
        compare(examples);
        samples(examples);
        time(examples);
        groups(examples);
        drivers(examples);
        return examples;
    }

    private static void one(Map<String, String> examples) {
        PublishedScore published = new PublishedScore(SPRING.score().orElseThrow());
        examples.put(
                "score",
                published.display() + ", " + published.band(Bands.STANDARD).code());
        PublishedScore tie =
                new PublishedScore(new CategoryCounts(20, 61, 119).score().orElseThrow());
        examples.put("rounding", tie.oneDecimal() + ", published " + tie.display());
        PublishedShares shares =
                PublishedShares.largestRemainder(new CategoryCounts(13, 13, 14)).orElseThrow();
        examples.put("shares", shares.detractors() + " %, " + shares.passives() + " %, " + shares.promoters() + " %");
        examples.put("interval", text(ScoreIntervals.published(SPRING, Confidence.P95, 30)));
        examples.put("small", text(ScoreIntervals.published(new CategoryCounts(3, 4, 3), Confidence.P95, 30)));
        examples.put("unanimous", text(ScoreIntervals.published(new CategoryCounts(0, 0, 1), Confidence.P95, 30)));
        ShareIntervals together = ShareIntervals.of(SPRING, Confidence.P95).orElseThrow();
        examples.put("shares-together", text(together.detractors()) + "; " + text(together.promoters()));
        Posterior posterior = Posterior.of(SPRING, PseudoCounts.STANDARD).orElseThrow();
        examples.put(
                "bands",
                posterior.bandProbabilities(Bands.STANDARD).entrySet().stream()
                        .map(band -> band.getKey().code() + " " + percent(band.getValue()))
                        .collect(Collectors.joining(", ")));
        examples.put("above", percent(posterior.probabilityAbove(0.5)));
    }

    private static void plan(Map<String, String> examples) {
        double own = SampleSize.varianceOf(SPRING);
        examples.put("sample-size", answers(5, 1, OptionalLong.empty()));
        examples.put("own-mix", answers(5, own, OptionalLong.empty()));
        examples.put("population", answers(5, own, OptionalLong.of(2000)));
        examples.put(
                "power",
                Power.of(5, Confidence.P95, Power.USUAL, 0.6, 0.6).orElseThrow().perGroup() + " answers each");
        double error = Difference.of(SPRING, SUMMER).orElseThrow().adjusted().standardError();
        examples.put("detectable", points(Power.minimumDetectable(error, Confidence.P95, Power.USUAL)) + " points");
    }

    private static String answers(double margin, double variance, OptionalLong population) {
        return SampleSize.of(margin, Confidence.P95, variance, population)
                        .orElseThrow()
                        .required()
                + " answers";
    }

    private static void compare(Map<String, String> examples) {
        Difference difference = Difference.of(SPRING, SUMMER).orElseThrow();
        examples.put(
                "difference",
                points(difference.value()) + ", " + text(difference.adjusted().interval(Confidence.P95)) + ", p "
                        + p(difference.adjusted().pValue()));
        Difference rest =
                Difference.fromRest(SPRING, SPRING.plus(SUMMER).plus(SUMMER)).orElseThrow();
        examples.put("rest", points(rest.value()) + ", p " + p(rest.adjusted().pValue()));
        List<OptionalDouble> tests =
                Stream.of(0.001, 0.02, 0.04, 0.3).map(OptionalDouble::of).toList();
        examples.put(
                "many-tests",
                MultipleTests.BENJAMINI_HOCHBERG.adjust(tests).orElseThrow().stream()
                        .map(q -> p(q.getAsDouble()))
                        .collect(Collectors.joining(", ")));
        CategoryTransitions moves = moves();
        PairedDifference paired = PairedDifference.of(moves).orElseThrow();
        examples.put(
                "same-customers",
                points(paired.difference()) + ", "
                        + text(paired.test().orElseThrow().interval(Confidence.P95)) + ", p "
                        + p(paired.test().orElseThrow().pValue()));
        Movement.Share won = Movement.of(moves, Confidence.P95).wonDetractors().orElseThrow();
        examples.put("movement", percent(won.share()) + ", " + text(won.range()) + " %");
        Decomposition<String> parts = Decomposition.of(
                        Map.of("A", new CategoryCounts(10, 20, 70), "B", new CategoryCounts(30, 40, 30)),
                        Map.of("A", new CategoryCounts(12, 18, 50), "B", new CategoryCounts(40, 50, 80)))
                .orElseThrow();
        Rational hundred = Rational.of(100);
        examples.put(
                "mix-and-rate",
                parts.change().times(hundred) + " = " + parts.mix().times(hundred) + " + "
                        + parts.rate().times(hundred));
        Decomposition<String> reversal = Decomposition.of(
                        Map.of("A", new CategoryCounts(10, 10, 80), "B", new CategoryCounts(12, 4, 4)),
                        Map.of("A", new CategoryCounts(9, 9, 82), "B", new CategoryCounts(34, 10, 16)))
                .orElseThrow();
        examples.put(
                "reversal",
                points(reversal.change().decimal()) + ", reversed: " + (reversal.reversed() ? "yes" : "no"));
    }

    /** 40 detractors, of whom 12 moved up; 30 passives, 7 up and 3 down; 50 promoters, 8 down. */
    private static CategoryTransitions moves() {
        long[][] ratings = new long[Tally.RATINGS][Tally.RATINGS];
        ratings[3][3] = 28;
        ratings[3][8] = 8;
        ratings[3][9] = 4;
        ratings[8][3] = 3;
        ratings[8][8] = 20;
        ratings[8][9] = 7;
        ratings[9][3] = 2;
        ratings[9][8] = 6;
        ratings[9][9] = 42;
        return CategoryTransitions.ofRatings(ratings);
    }

    private static void samples(Map<String, String> examples) {
        List<WeightedCounts> young = List.of(new WeightedCounts(new CategoryCounts(20, 10, 10), 3));
        List<WeightedCounts> old = List.of(new WeightedCounts(new CategoryCounts(10, 10, 40), 1));
        WeightedScore weighted = WeightedScore.of(
                        Stream.concat(young.stream(), old.stream()).toList())
                .orElseThrow();
        examples.put(
                "weighted",
                points(weighted.score()) + " instead of "
                        + points(WaldInterval.of(new CategoryCounts(30, 20, 50))
                                .orElseThrow()
                                .score()) + ", effective n " + number(weighted.effectiveN(), 1) + " of "
                        + weighted.n());
        WeightedDifference difference = WeightedDifference.of(old, young).orElseThrow();
        examples.put(
                "weighted-difference",
                points(difference.test().value()) + ", p " + p(difference.test().pValue()));
        ClusterSums sums = ClusterSums.of(List.of(
                new CategoryCounts(0, 1, 9),
                new CategoryCounts(6, 1, 1),
                new CategoryCounts(1, 1, 2),
                new CategoryCounts(0, 0, 1),
                new CategoryCounts(1, 1, 0),
                new CategoryCounts(0, 1, 4)));
        ClusteredScore clustered = ClusteredScore.of(sums).orElseThrow();
        examples.put(
                "clustered",
                points(clustered.score()) + ", error "
                        + points(clustered.standardError().orElseThrow()));
        examples.put("account", points(AccountScore.of(sums).orElseThrow().score()));
        FinitePopulation finite = FinitePopulation.of(SPRING, 250).orElseThrow();
        examples.put(
                "finite",
                "error " + points(finite.standardError().orElseThrow()) + " instead of "
                        + points(finite.uncorrected().orElseThrow()));
        Map<String, CategoryCounts> strata = new LinkedHashMap<>();
        strata.put("small", new CategoryCounts(20, 10, 10));
        strata.put("large", new CategoryCounts(10, 10, 40));
        Map<String, Long> population = Map.of("small", 900L, "large", 100L);
        StratifiedScore stratified =
                StratifiedScore.of(strata, population, true).orElseThrow();
        examples.put(
                "stratified",
                points(stratified.score()) + ", error "
                        + points(stratified.standardError().orElseThrow()));
        PostStratifiedScore<String> post =
                PostStratifiedScore.of(strata, population).orElseThrow();
        examples.put(
                "post-stratified",
                points(post.score()) + ", error " + points(post.standardError().orElseThrow()));
        RakedScore raked = RakedScore.of(
                        List.of(
                                new MarginCell(List.of("young", "north"), new CategoryCounts(10, 5, 5)),
                                new MarginCell(List.of("young", "south"), new CategoryCounts(4, 3, 13)),
                                new MarginCell(List.of("old", "north"), new CategoryCounts(5, 10, 15)),
                                new MarginCell(List.of("old", "south"), new CategoryCounts(2, 8, 20))),
                        List.of(
                                new Margin("age", Map.of("young", 600.0, "old", 400.0)),
                                new Margin("region", Map.of("north", 700.0, "south", 300.0))))
                .orElseThrow();
        examples.put(
                "raked",
                points(raked.score()) + " instead of " + points(raked.unweighted()) + ", design effect "
                        + number(raked.designEffect(), 2));
    }

    private static void time(Map<String, String> examples) {
        Series year = Series.of(YEAR);
        MannKendall trend = MannKendall.of(year).orElseThrow();
        SenSlope slope = SenSlope.of(year, Confidence.P95).orElseThrow();
        examples.put("trend", "up " + number(slope.slope(), 2) + " a month, p " + p(trend.pValue()));
        double[] seasonal = IntStream.range(0, 36)
                .mapToDouble(month -> 40 + 0.25 * month + 8 * Math.sin(month * Math.PI / 6))
                .toArray();
        SeasonalTrend seasons = SeasonalTrend.of(Series.of(seasonal), 12, Confidence.P95).orElseThrow();
        examples.put("seasonal", "up " + number(seasons.slopePerCycle(), 2) + " a year, p " + p(seasons.pValue()));
        List<CategoryCounts> months = IntStream.range(0, YEAR.length)
                .mapToObj(i -> new CategoryCounts(35 - (long) YEAR[i] / 2, 30, 35 + (long) YEAR[i] / 2))
                .toList();
        WeightedTrend line = WeightedTrend.of(ScoreSeries.ofCounts(months), Heterogeneity.DERSIMONIAN_LAIRD)
                .orElseThrow();
        examples.put(
                "weighted-trend",
                "up " + points(line.slope().value()) + " a month, p "
                        + p(line.slope().pValue()));
        double[] drop = {52, 50, 53, 51, 54, 50, 52, 53, 51, 52, 41, 43, 40, 42, 44, 41, 40, 43, 42, 41};
        PettittTest pettitt = PettittTest.of(Series.of(drop)).orElseThrow();
        LeastSquaresBreak squares = LeastSquaresBreak.of(Series.of(drop)).orElseThrow();
        examples.put(
                "change-point",
                "after month " + pettitt.lastBefore() + ", from " + number(squares.before(), 1) + " to "
                        + number(squares.after(), 1) + ", p " + p(pettitt.pValue()));
        List<OptionalDouble> weeks = Stream.of(0.41, 0.39, 0.40, 0.30, 0.29, 0.28, 0.30, 0.27)
                .map(OptionalDouble::of)
                .toList();
        Cusum chart = Cusum.of(
                        ScoreSeries.of(weeks, Collections.nCopies(weeks.size(), 0.05 * 0.05)),
                        0.4,
                        Cusum.USUAL_SLACK,
                        Cusum.USUAL_LIMIT)
                .orElseThrow();
        examples.put(
                "alarm",
                "in week " + chart.firstAlarm().orElseThrow() + "; false ones every "
                        + Math.round(CusumRunLength.average(Cusum.USUAL_SLACK, Cusum.USUAL_LIMIT, 0))
                        + " weeks");
        examples.put("goal", goal(months, PublishedScore.threshold(50)));
        examples.put("goal-near", goal(months, PublishedScore.threshold(44)));
    }

    private static String goal(List<CategoryCounts> months, double goal) {
        GoalForecast forecast = GoalForecast.ofCounts(months, 3, goal).orElseThrow();
        return "published " + percent(forecast.probabilityPublished().orElseThrow()) + ", true level "
                + percent(forecast.probabilityTrue());
    }

    private static void groups(Map<String, String> examples) {
        List<CategoryCounts> shops = List.of(
                new CategoryCounts(2, 6, 12),
                new CategoryCounts(3, 12, 8),
                new CategoryCounts(2, 2, 9),
                new CategoryCounts(0, 3, 11),
                new CategoryCounts(2, 4, 7),
                new CategoryCounts(3, 16, 19),
                new CategoryCounts(7, 1, 15),
                new CategoryCounts(4, 1, 9));
        SegmentPrior prior = SegmentPrior.of(shops).orElseThrow();
        CategoryCounts best = shops.get(3);
        examples.put(
                "shrunken", points((double) best.balance() / best.n()) + " becomes " + points(prior.shrunken(best)));
        Pooling pooled = Pooling.hartungKnapp(
                        List.of(0.58, 0.31, 0.45), List.of(0.0055, 0.0175, 0.0075), Heterogeneity.DERSIMONIAN_LAIRD)
                .orElseThrow();
        examples.put(
                "pooled",
                points(pooled.mean()) + ", "
                        + text(pooled.interval(Confidence.P95).clipped()));
        Map<String, CategoryCounts> segments = new LinkedHashMap<>();
        segments.put("A", new CategoryCounts(2, 3, 20));
        segments.put("B", new CategoryCounts(1, 1, 4));
        segments.put("C", new CategoryCounts(3, 4, 8));
        Disclosure<String> disclosure = Disclosure.of(segments, Disclosure.USUAL_MINIMUM);
        examples.put(
                "disclosure",
                "hide " + disclosure.suppressed().get(0) + " and, with it, "
                        + disclosure.secondary().get(0));
    }

    private static void drivers(Map<String, String> examples) {
        double[] rating = {9, 7, 4, 10, 8, 6, 9, 3, 5, 10, 8, 7};
        double[] delivery = {9, 6, 4, 10, 7, 7, 8, 2, 6, 9, 9, 6};
        double[] price = {5, 6, 4, 8, 6, 3, 7, 5, 4, 6, 5, 7};
        List<double[]> cases = IntStream.range(0, rating.length)
                .mapToObj(i -> new double[] {rating[i], delivery[i], price[i]})
                .toList();
        double[] ones = new double[rating.length];
        Arrays.fill(ones, 1);
        DriverImportance importance = DriverImportance.of(DriverSums.ofCases(List.of("delivery", "price"), cases, ones))
                .orElseThrow();
        examples.put(
                "drivers",
                "R² " + number(importance.r2(), 2) + ": "
                        + importance.drivers().stream()
                                .map(driver -> driver.name() + " "
                                        + number(driver.lmg().orElseThrow(), 2))
                                .collect(Collectors.joining(", ")));
        RankCorrelation rank =
                RankCorrelation.of(PairTable.of(delivery, rating)).orElseThrow();
        examples.put("rank", "Spearman " + number(rank.spearman(), 2) + ", Kendall " + number(rank.kendallTauB(), 2));
    }

    private static String text(Estimate<Interval> interval) {
        Interval known = interval.orElseThrow();
        return number(known.low(), 1) + " to " + number(known.high(), 1);
    }

    private static String text(Range fractions) {
        return points(fractions.low()) + " to " + points(fractions.high());
    }

    private static String points(double fraction) {
        return number(100 * fraction, 1);
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * fraction);
    }

    private static String p(double p) {
        return p < 0.0001 ? "below 0.0001" : number(p, p < 0.001 ? 4 : 3);
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
