// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.Refusal;

/** Scales the weights of cells until they meet every margin. Levels of all margins are numbered through. */
final class RakingMargins {

    private static final int ROUNDS = 10_000;

    /** Relative miss of a target at which iteration stops. */
    private static final double PRECISION = 1e-13;

    /** Relative miss of a target that is still taken as met. */
    private static final double MET = 1e-9;

    private static final double SAME_TOTAL = 1e-9;

    private final List<MarginCell> cells;
    private final List<Margin> margins;
    private final List<String> names = new ArrayList<>();
    private final double[] targets;
    private final int[][] levels;

    RakingMargins(List<MarginCell> cells, List<Margin> margins) {
        this.cells = cells;
        this.margins = margins;
        List<Double> sizes = new ArrayList<>();
        List<Map<String, Integer>> numbers = new ArrayList<>();
        for (Margin margin : margins) {
            Map<String, Integer> number = new HashMap<>();
            margin.targets().forEach((level, target) -> {
                number.put(level, names.size());
                names.add(margin.name() + "=" + level);
                sizes.add(target);
            });
            numbers.add(number);
        }
        this.targets = sizes.stream().mapToDouble(Double::doubleValue).toArray();
        this.levels = cells.stream().map(cell -> number(cell, numbers)).toArray(int[][]::new);
    }

    private static int[] number(MarginCell cell, List<Map<String, Integer>> numbers) {
        if (cell.levels().size() != numbers.size()) {
            throw new IllegalArgumentException(
                    "a cell of " + cell.levels().size() + " levels, but " + numbers.size() + " margins");
        }
        int[] level = new int[numbers.size()];
        Arrays.setAll(level, i -> numbers.get(i).getOrDefault(cell.levels().get(i), -1));
        return level;
    }

    /** Why the margins themselves do not describe a population. */
    static Optional<Refusal> problem(List<Margin> margins) {
        List<String> invalid = margins.stream()
                .filter(margin -> margin.targets().values().stream()
                                .anyMatch(target -> !(target >= 0 && target < Double.POSITIVE_INFINITY))
                        || !(margin.total() > 0 && margin.total() < Double.POSITIVE_INFINITY))
                .map(Margin::name)
                .toList();
        if (margins.isEmpty() || !invalid.isEmpty()) {
            return Optional.of(new Refusal(Reason.INVALID_MARGINS, invalid));
        }
        double total = margins.get(0).total();
        List<String> different = margins.stream()
                .filter(margin -> Math.abs(margin.total() - total) > SAME_TOTAL * total)
                .map(Margin::name)
                .toList();
        return different.isEmpty() ? Optional.empty() : Optional.of(new Refusal(Reason.INVALID_MARGINS, different));
    }

    /** Answers without a target, or targets without answers. */
    Optional<Refusal> mismatch() {
        List<String> unknown = new ArrayList<>();
        boolean[] answered = new boolean[targets.length];
        for (int i = 0; i < levels.length; i++) {
            for (int m = 0; m < margins.size(); m++) {
                if (levels[i][m] < 0) {
                    unknown.add(
                            margins.get(m).name() + "=" + cells.get(i).levels().get(m));
                } else {
                    answered[levels[i][m]] = true;
                }
            }
        }
        if (!unknown.isEmpty()) {
            return Optional.of(new Refusal(
                    Reason.UNKNOWN_STRATUM, unknown.stream().distinct().toList()));
        }
        List<String> empty = new ArrayList<>();
        for (int level = 0; level < targets.length; level++) {
            if (!answered[level] && targets[level] > 0) {
                empty.add(names.get(level));
            }
        }
        return empty.isEmpty() ? Optional.empty() : Optional.of(new Refusal(Reason.EMPTY_STRATUM, empty));
    }

    /** Weight of one answer of each cell; refused with the levels that stay off target. */
    Estimate<double[]> weights() {
        double[] weights = cells.stream().mapToDouble(MarginCell::designWeight).toArray();
        double miss = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS && miss > PRECISION; round++) {
            for (int m = 0; m < margins.size(); m++) {
                scale(weights, m);
            }
            double now = Arrays.stream(misses(weights)).max().orElse(0);
            if (now >= miss && now < MET) {
                break;
            }
            miss = now;
        }
        double[] misses = misses(weights);
        List<String> off = new ArrayList<>();
        for (int level = 0; level < misses.length; level++) {
            if (misses[level] > MET) {
                off.add(names.get(level));
            }
        }
        return off.isEmpty() ? Estimate.of(weights) : Estimate.refused(new Refusal(Reason.MARGINS_UNATTAINABLE, off));
    }

    private void scale(double[] weights, int margin) {
        double[] sums = sums(weights);
        for (int i = 0; i < weights.length; i++) {
            int level = levels[i][margin];
            weights[i] *= sums[level] > 0 ? targets[level] / sums[level] : 0;
        }
    }

    private double[] sums(double[] weights) {
        double[] sums = new double[targets.length];
        for (int i = 0; i < weights.length; i++) {
            for (int level : levels[i]) {
                sums[level] += weights[i] * cells.get(i).counts().n();
            }
        }
        return sums;
    }

    private double[] misses(double[] weights) {
        double[] sums = sums(weights);
        double[] misses = new double[sums.length];
        double total = margins.get(0).total();
        Arrays.setAll(misses, i -> Math.abs(sums[i] - targets[i]) / (targets[i] > 0 ? targets[i] : total));
        return misses;
    }

    /** Levels of all margins together. */
    int levelCount() {
        return targets.length;
    }

    /** The numbers of a cell's levels. */
    int[] levels(int cell) {
        return levels[cell];
    }
}
