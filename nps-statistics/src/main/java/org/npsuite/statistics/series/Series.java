// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.series;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * One value per period, some perhaps missing. A period without answers is a gap, never a 0. Periods are numbered from
 * 1. Immutable.
 */
public final class Series {

    private final int length;
    private final int[] periods;
    private final double[] values;

    private Series(int length, int[] periods, double[] values) {
        this.length = length;
        this.periods = periods;
        this.values = values;
    }

    /**
     * A series without gaps.
     *
     * @throws IllegalArgumentException if a value is infinite or not a number
     */
    public static Series of(double... values) {
        return of(Arrays.stream(values).mapToObj(OptionalDouble::of).toList());
    }

    /**
     * A series with gaps where values are empty.
     *
     * @throws IllegalArgumentException if a value is infinite or not a number
     */
    public static Series of(List<OptionalDouble> values) {
        int[] observed = IntStream.range(0, values.size())
                .filter(i -> values.get(i).isPresent())
                .toArray();
        double[] known = Arrays.stream(observed)
                .mapToDouble(i -> values.get(i).getAsDouble())
                .toArray();
        if (!Arrays.stream(known).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("values must be finite");
        }
        return new Series(values.size(), Arrays.stream(observed).map(i -> i + 1).toArray(), known);
    }

    /** Periods, gaps included. */
    public int length() {
        return length;
    }

    /** Periods that have a value. */
    public int observed() {
        return values.length;
    }

    /** Number of the {@code index}-th period that has a value, counting indices from 0 and periods from 1. */
    public int period(int index) {
        return periods[index];
    }

    /** The {@code index}-th value, counting from 0. */
    public double value(int index) {
        return values[index];
    }

    /** The values without the gaps; a copy. */
    public double[] values() {
        return values.clone();
    }

    /** Whether no value differs from another; true of an empty series. */
    public boolean isConstant() {
        return Arrays.stream(values).distinct().limit(2).count() < 2;
    }

    /** Every {@code cycle}-th period, beginning with period {@code first}, numbered from 1 again. */
    Series season(int first, int cycle) {
        int[] members = IntStream.range(0, values.length)
                .filter(i -> (periods[i] - first) % cycle == 0)
                .toArray();
        return new Series(
                Math.max(0, (length - first) / cycle + 1),
                Arrays.stream(members)
                        .map(i -> (periods[i] - first) / cycle + 1)
                        .toArray(),
                Arrays.stream(members).mapToDouble(i -> values[i]).toArray());
    }
}
