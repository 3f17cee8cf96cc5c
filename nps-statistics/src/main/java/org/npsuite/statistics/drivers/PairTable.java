// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.drivers;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How often each pair of two values occurred. Immutable. */
public final class PairTable {

    private final double[] rows;
    private final double[] columns;
    private final long[][] counts;

    private PairTable(double[] rows, double[] columns, long[][] counts) {
        this.rows = rows;
        this.columns = columns;
        this.counts = counts;
    }

    /**
     * From counts of two ratings.
     *
     * @param counts square; the value of a row or column is its index
     * @throws IllegalArgumentException if the table is not square or a count is negative
     */
    public static PairTable ofRatings(long[][] counts) {
        if (Arrays.stream(counts)
                .anyMatch(
                        row -> row.length != counts.length || Arrays.stream(row).anyMatch(count -> count < 0))) {
            throw new IllegalArgumentException("a table of pairs must be square, without negative counts");
        }
        double[] values = IntStream.range(0, counts.length).asDoubleStream().toArray();
        return new PairTable(
                values, values, Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new));
    }

    /**
     * From single pairs.
     *
     * @throws IllegalArgumentException if the arrays differ in length or a value is infinite or not a number
     */
    public static PairTable of(double[] x, double[] y) {
        if (!DoubleStream.concat(Arrays.stream(x), Arrays.stream(y)).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("values must be finite");
        }
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " values against " + y.length);
        }
        double[] rows = Arrays.stream(x).sorted().distinct().toArray();
        double[] columns = Arrays.stream(y).sorted().distinct().toArray();
        long[][] counts = new long[rows.length][columns.length];
        for (int i = 0; i < x.length; i++) {
            counts[Arrays.binarySearch(rows, x[i])][Arrays.binarySearch(columns, y[i])]++;
        }
        return new PairTable(rows, columns, counts);
    }

    double[] rowValues() {
        return rows;
    }

    double[] columnValues() {
        return columns;
    }

    /** As doubles, because what is made of them are products. */
    double count(int row, int column) {
        return counts[row][column];
    }

    double[] rowTotals() {
        return Arrays.stream(counts)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
    }

    double[] columnTotals() {
        return IntStream.range(0, columns.length)
                .mapToDouble(column ->
                        Arrays.stream(counts).mapToDouble(row -> row[column]).sum())
                .toArray();
    }

    /** Pairs in all. */
    public long n() {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).reduce(0, Math::addExact);
    }
}
