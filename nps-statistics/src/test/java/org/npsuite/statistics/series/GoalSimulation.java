// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Confidence;

/**
 * Histories in which the truth is known: a true score that wanders (or drifts), answers drawn from it, a goal three
 * months ahead. Counts how often forecasts were right.
 */
final class GoalSimulation {

    private static final double[] STEP_VARIANCES = {0, 1e-4, 4e-4, 2e-3};
    private static final int MONTHS = 12;
    private static final int HORIZON = 3;
    private static final int BINS = 10;
    private static final double PASSIVES = 0.25;
    private static final double HIGHEST = 0.7;

    /** Goals lie up to 20 points above or below the true score of the day they are set. */
    private static final double FARTHEST_GOAL = 0.2;

    private final Random random;
    private final double drift;
    private int histories;
    private int inside80;
    private int inside95;
    private int levelInside80;
    private int levelInside95;
    private int reached;
    private double brier;
    private final int[] forecasts = new int[BINS];
    private final double[] forecastSum = new double[BINS];
    private final int[] reachedIn = new int[BINS];

    private GoalSimulation(long seed, double drift) {
        this.random = new Random(seed);
        this.drift = drift;
    }

    /** @param drift of the true score per month, as a fraction, on top of its wandering */
    static GoalSimulation run(int histories, long seed, double drift) {
        GoalSimulation simulation = new GoalSimulation(seed, drift);
        for (int i = 0; i < histories; i++) {
            simulation.history(STEP_VARIANCES[i % STEP_VARIANCES.length]);
        }
        return simulation;
    }

    private void history(double stepVariance) {
        double truth = 0.1 + 0.4 * random.nextDouble();
        List<CategoryCounts> months = new ArrayList<>();
        for (int month = 1; month <= MONTHS; month++) {
            truth = step(truth, stepVariance);
            months.add(answers(truth));
        }
        double goal = truth + FARTHEST_GOAL * (2 * random.nextDouble() - 1);
        for (int month = 0; month < HORIZON; month++) {
            truth = step(truth, stepVariance);
        }
        CategoryCounts outcome = answers(truth);
        double published = (double) outcome.balance() / outcome.n();

        GoalForecast forecast = GoalForecast.ofCounts(months, HORIZON, goal).orElseThrow();
        inside80 += covers(forecast, 0.8, published) ? 1 : 0;
        inside95 += covers(forecast, 0.95, published) ? 1 : 0;
        levelInside80 += forecast.interval(Confidence.of(0.8)).contains(truth) ? 1 : 0;
        levelInside95 += forecast.interval(Confidence.P95).contains(truth) ? 1 : 0;
        note(forecast.probabilityPublished().orElseThrow(), published >= goal);
    }

    private double step(double truth, double stepVariance) {
        double next = truth + drift + Math.sqrt(stepVariance) * random.nextGaussian();
        return Math.max(-HIGHEST, Math.min(HIGHEST, next));
    }

    /** 50 to 150 answers, a quarter of them passive on average. */
    private CategoryCounts answers(double truth) {
        int n = 50 + random.nextInt(101);
        double detractors = (1 - PASSIVES - truth) / 2;
        long[] counts = new long[3];
        for (int i = 0; i < n; i++) {
            double u = random.nextDouble();
            counts[u < detractors ? 0 : u < detractors + PASSIVES ? 1 : 2]++;
        }
        return new CategoryCounts(counts[0], counts[1], counts[2]);
    }

    private static boolean covers(GoalForecast forecast, double level, double published) {
        return forecast.publishedInterval(Confidence.of(level)).orElseThrow().contains(published);
    }

    private void note(double chance, boolean hit) {
        int bin = Math.min(BINS - 1, (int) (chance * BINS));
        histories++;
        forecasts[bin]++;
        forecastSum[bin] += chance;
        if (hit) {
            reached++;
            reachedIn[bin]++;
        }
        brier += (chance - (hit ? 1 : 0)) * (chance - (hit ? 1 : 0));
    }

    /** Share of published scores inside the 80 % range. */
    double coverage80() {
        return (double) inside80 / histories;
    }

    /** Share of published scores inside the 95 % range. */
    double coverage95() {
        return (double) inside95 / histories;
    }

    /** Share of true scores inside the 80 % range of the level. */
    double levelCoverage80() {
        return (double) levelInside80 / histories;
    }

    /** Share of true scores inside the 95 % range of the level. */
    double levelCoverage95() {
        return (double) levelInside95 / histories;
    }

    /** Mean squared error of the chance. */
    double brier() {
        return brier / histories;
    }

    /** What it would be if every forecast said how often goals are reached. */
    double brierOfBaseRate() {
        double base = (double) reached / histories;
        return base * (1 - base);
    }

    /** Mean distance between chances and frequencies, over ten bins of chances. */
    double calibrationError() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(forecastSum[bin] - reachedIn[bin]) / histories;
        }
        return error;
    }

    /** Chances in ten bins beside how often the goal was reached: rows of docs/statistics.md. */
    List<String> bins() {
        return IntStream.range(0, BINS)
                .mapToObj(bin -> String.format(
                        Locale.ROOT,
                        "| %.1f to %.1f | %d | %.3f | %.3f |",
                        bin / 10.0,
                        (bin + 1) / 10.0,
                        forecasts[bin],
                        forecastSum[bin] / forecasts[bin],
                        (double) reachedIn[bin] / forecasts[bin]))
                .toList();
    }

    /** The row of the table in docs/statistics.md. */
    String row(String name) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |",
                name,
                histories,
                coverage80(),
                coverage95(),
                levelCoverage80(),
                levelCoverage95(),
                brier(),
                brierOfBaseRate(),
                calibrationError());
    }
}
