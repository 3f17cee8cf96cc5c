// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.Arrays;
import java.util.List;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Slice;
import org.npsuite.spi.tally.CrossProducts;
import org.npsuite.spi.tally.CrossProductsQuery;
import org.npsuite.spi.tally.Transitions;
import org.npsuite.tally.internal.column.Column;
import org.npsuite.tally.internal.column.Columns;

/** Sums of products of driver ratings. */
public final class CrossProductsQuestion {

    private static final int MOST_DRIVERS = 16;

    private final Columns columns;
    private final List<Column> drivers;
    private final long[] sums;
    private final long[][] products;
    private final long[][][] pairs;
    private long complete;

    private CrossProductsQuestion(Columns columns, List<Column> drivers) {
        this.columns = columns;
        this.drivers = drivers;
        this.sums = new long[drivers.size() + 1];
        this.products = new long[drivers.size() + 1][drivers.size() + 1];
        this.pairs = new long[drivers.size()][Tally.RATINGS][Tally.RATINGS];
    }

    /** Answers by reading every row. */
    public static CrossProducts answer(Columns columns, CrossProductsQuery query) {
        List<String> names = query.drivers().isEmpty() ? rated(columns, query.slice()) : query.drivers();
        if (names.size() > MOST_DRIVERS) {
            throw notAllowed("there are " + names.size() + " drivers: name at most " + MOST_DRIVERS);
        }
        CrossProductsQuestion question = new CrossProductsQuestion(
                columns,
                names.stream()
                        .map(name -> columns.fields().drivers().getOrDefault(name, Column.ofCodes()))
                        .toList());
        Selection.of(columns, query.slice()).forEachBatch(question::add);
        return CrossProducts.of(
                names,
                question.complete,
                doubles(question.sums),
                Arrays.stream(question.products)
                        .map(CrossProductsQuestion::doubles)
                        .toArray(double[][]::new),
                Arrays.stream(question.pairs).map(Transitions::of).toList());
    }

    private static double[] doubles(long[] exact) {
        return Arrays.stream(exact).asDoubleStream().toArray();
    }

    /** The drivers rated in a slice, by name. */
    private static List<String> rated(Columns columns, Slice slice) {
        List<String> names = List.copyOf(columns.fields().drivers().keySet());
        boolean[] rated = new boolean[names.size()];
        Selection.of(columns, slice).forEachBatch(batch -> {
            for (int driver = 0; driver < rated.length; driver++) {
                int[] codes = batch.read(columns.fields().drivers().get(names.get(driver)));
                rated[driver] |= Arrays.stream(codes, 0, batch.count()).anyMatch(code -> code > 0);
            }
        });
        return names.stream().filter(name -> rated[names.indexOf(name)]).toList();
    }

    private void add(Batch batch) {
        int[][] values = new int[drivers.size() + 1][];
        values[0] = batch.read(columns.rating()).clone();
        for (int driver = 0; driver < drivers.size(); driver++) {
            values[driver + 1] = batch.read(drivers.get(driver)).clone();
        }
        int[] answer = new int[values.length];
        for (int i = 0; i < batch.count(); i++) {
            answer[0] = values[0][i];
            boolean all = true;
            for (int driver = 0; driver < drivers.size(); driver++) {
                int rating = values[driver + 1][i] - 1;
                answer[driver + 1] = rating;
                all &= rating >= 0;
                if (rating >= 0) {
                    pairs[driver][rating][answer[0]]++;
                }
            }
            if (all) {
                add(answer);
            }
        }
    }

    private void add(int[] answer) {
        complete++;
        for (int i = 0; i < answer.length; i++) {
            sums[i] += answer[i];
            for (int j = 0; j < answer.length; j++) {
                products[i][j] += (long) answer[i] * answer[j];
            }
        }
    }
}
