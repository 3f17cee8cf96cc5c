// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import org.npsuite.model.slice.Unit;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.tally.internal.column.Columns;

/** Counts per group. */
public final class TallyQuestion {

    private final Columns columns;
    private final Selection selection;
    private final Grid grid;
    private final Counts total = new Counts();
    private final Counts groups = new Counts();
    private long withoutCustomer;

    private TallyQuestion(Columns columns, TallyQuery query) {
        this.columns = columns;
        this.selection = Selection.of(columns, query.slice());
        this.grid = Grid.of(columns, query.groupBy());
        total.reserve(1);
    }

    /** Answers by reading every row. */
    public static Tallies answer(Columns columns, TallyQuery query) {
        TallyQuestion question = new TallyQuestion(columns, query);
        if (query.unit() == Unit.RESPONSES) {
            question.selection.forEachBatch(question::countResponses);
        } else {
            question.countCustomers();
        }
        return new Tallies(
                question.total.tally(0), question.grid.groups(question.groups::tally), question.withoutCustomer);
    }

    private void countResponses(Batch batch) {
        count(batch, total);
        if (grid.divides()) {
            grid.divide(batch);
            groups.reserve(grid.size());
            count(batch, groups);
        }
    }

    private void count(Batch batch, Counts counts) {
        int[] ratings = batch.read(columns.rating());
        for (int i = 0; i < batch.count(); i++) {
            counts.add(batch.group(i), ratings[i]);
        }
    }

    private void countCustomers() {
        Latest inAll = new Latest(columns);
        Latest inGroup = new Latest(columns);
        selection.forEachBatch(batch -> {
            int all = batch.count();
            batch.dropZeros(columns.customer());
            withoutCustomer += all - batch.count();
            offer(batch, inAll);
            if (grid.divides()) {
                grid.divide(batch);
                offer(batch, inGroup);
            }
        });
        groups.reserve(grid.size());
        inAll.forEach((key, row) -> total.add(0, columns.rating().code(row)));
        inGroup.forEach(
                (key, row) -> groups.add(Keys.group(key), columns.rating().code(row)));
    }

    private void offer(Batch batch, Latest latest) {
        int[] customers = batch.read(columns.customer());
        for (int i = 0; i < batch.count(); i++) {
            latest.offer(Keys.of(batch.group(i), customers[i]), batch.row(i));
        }
    }
}
