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
            if (grid.divides() && !grid.overlaps()) {
                groups.addAllTo(total);
            }
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
        if (grid.overlaps() || !grid.divides()) {
            count(batch, total);
        }
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
        for (Portion portion : Portion.of(columns.customers().size(), columns.rows())) {
            LatestOfEach inAll = new LatestOfEach(columns, portion);
            Latest inGroup = new Latest(columns, portion);
            selection.forEachBatch(batch -> {
                batch.keep(columns.customer(), portion);
                if (portion.first()) {
                    withoutCustomer += batch.dropZeros(columns.customer());
                }
                inAll.offer(batch);
                if (grid.divides()) {
                    grid.divide(batch);
                    inGroup.offer(batch);
                }
            });
            groups.reserve(grid.size());
            inAll.forEach((customer, row) -> total.add(0, columns.rating().code(row)));
            inGroup.forEach(
                    (group, customer, row) -> groups.add(group, columns.rating().code(row)));
        }
    }
}
