// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import org.npsuite.model.slice.Unit;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.tally.internal.column.Columns;

/** Reads every row. */
final class TallyScan implements TallyWay {

    private final Columns columns;
    private final TallyQuery query;
    private final Selection selection;
    private final Grid grid;
    private final Counts total = new Counts();
    private final Counts groups = new Counts();
    private long withoutCustomer;

    TallyScan(Columns columns, TallyQuery query) {
        this.columns = columns;
        this.query = query;
        this.selection = Selection.of(columns, query.slice());
        this.grid = Grid.of(columns, query.groupBy());
        total.reserve(1);
    }

    @Override
    public Tallies answer() {
        if (query.unit() == Unit.RESPONSES) {
            selection.forEachBatch(this::countResponses);
        } else {
            countCustomers();
        }
        return new Tallies(total.tally(0), grid.groups(groups::tally), withoutCustomer);
    }

    @Override
    public String name() {
        return "SCAN";
    }

    @Override
    public long touches() {
        return columns.rows();
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
