// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Slice;
import org.npsuite.spi.tally.Transitions;
import org.npsuite.spi.tally.TransitionsQuery;
import org.npsuite.tally.internal.column.Columns;
import org.npsuite.tally.internal.column.Dictionary;

/** What the same customers answered in two slices. */
public final class TransitionsQuestion {

    private TransitionsQuestion() {}

    /** Answers by reading every row twice. */
    public static Transitions answer(Columns columns, TransitionsQuery query) {
        if (!query.before().programme().equals(query.after().programme())) {
            throw notAllowed("both slices must be of one programme");
        }
        byte[] before = latest(columns, query.before());
        byte[] after = latest(columns, query.after());
        long[][] counts = new long[Tally.RATINGS][Tally.RATINGS];
        for (int customer = Dictionary.NONE + 1; customer < before.length; customer++) {
            if (before[customer] > 0 && after[customer] > 0) {
                counts[before[customer] - 1][after[customer] - 1]++;
            }
        }
        return Transitions.of(counts);
    }

    /** By customer, the latest rating in the slice plus one; 0 for none. */
    private static byte[] latest(Columns columns, Slice slice) {
        Selection selection = Selection.of(columns, slice);
        byte[] ratings = new byte[columns.customers().size()];
        for (Portion portion : Portion.of(ratings.length, columns.rows())) {
            LatestOfEach latest = new LatestOfEach(columns, portion);
            selection.forEachBatch(batch -> {
                batch.keep(columns.customer(), portion);
                latest.offer(batch);
            });
            latest.forEach((customer, row) ->
                    ratings[customer] = (byte) (columns.rating().code(row) + 1));
        }
        return ratings;
    }
}
