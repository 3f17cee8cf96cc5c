// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.npsuite.model.slice.Filter;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.tally.internal.column.Coded;
import org.npsuite.tally.internal.column.Columns;
import org.npsuite.tally.internal.column.Dictionary;
import org.npsuite.tally.internal.column.RollUp;

/** Reads counts kept by day and one field: the work depends on days and values, not on how many have answered. */
final class TallyRollUp implements TallyWay {

    private final Columns columns;
    private final TallyQuery query;
    private final RollUp rollUp;
    private final Optional<Coded<String>> field;

    /**
     * @param rollUp of the only field the query names, or of the days alone
     * @param field that field's column; empty where no answer ever had a value of it
     */
    TallyRollUp(Columns columns, TallyQuery query, RollUp rollUp, Optional<Coded<String>> field) {
        this.columns = columns;
        this.query = query;
        this.rollUp = rollUp;
        this.field = field;
    }

    @Override
    public Tallies answer() {
        Grid grid = Grid.of(columns, query.groupBy());
        Cells cells =
                new Cells(columns, rollUp, Selection.days(columns, query.slice().window()), kept());
        Counts total = new Counts();
        total.reserve(1);
        cells.addTo(total);
        Counts groups = new Counts();
        if (grid.divides()) {
            grid.divide(cells);
            groups.reserve(grid.size());
            cells.addTo(groups);
        }
        return new Tallies(total.tally(0), grid.groups(groups::tally), 0);
    }

    /** By code of the field, whether every filter keeps it. */
    private boolean[] kept() {
        boolean[] kept =
                new boolean[field.map(coded -> coded.dictionary().size()).orElse(1)];
        Arrays.fill(kept, true);
        for (Filter filter : query.slice().where()) {
            boolean[] byThis = field.map(coded -> Selection.codes(filter, coded.dictionary(), Set::of))
                    .orElseGet(() -> new boolean[] {filter.keeps(Set.of())});
            for (int code = Dictionary.NONE; code < kept.length; code++) {
                kept[code] &= byThis[code];
            }
        }
        return kept;
    }

    @Override
    public String name() {
        return "ROLL_UP";
    }

    @Override
    public long touches() {
        return rollUp.cells();
    }
}
