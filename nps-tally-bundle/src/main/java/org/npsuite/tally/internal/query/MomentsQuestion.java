// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import org.npsuite.model.slice.Field;
import org.npsuite.spi.tally.Moments;
import org.npsuite.spi.tally.MomentsQuery;
import org.npsuite.tally.internal.column.Column;
import org.npsuite.tally.internal.column.Columns;

/** Sums over customers or accounts. */
public final class MomentsQuestion {

    private MomentsQuestion() {}

    /** Answers by reading every row. */
    public static Moments answer(Columns columns, MomentsQuery query) {
        Grid grid = Grid.of(columns, query.groupBy());
        Column cluster = query.cluster() == MomentsQuery.Cluster.CUSTOMER
                ? columns.customer()
                : columns.fields()
                        .text(Field.of(Field.Kind.ACCOUNT))
                        .orElseThrow()
                        .codes();
        Clusters total = new Clusters();
        Clusters groups = new Clusters();
        Selection.of(columns, query.slice()).forEachBatch(batch -> {
            add(columns, batch, cluster, total);
            if (grid.divides()) {
                grid.divide(batch);
                add(columns, batch, cluster, groups);
            }
        });
        total.close();
        groups.close();
        return new Moments(total.moments(0), grid.groups(groups::moments));
    }

    private static void add(Columns columns, Batch batch, Column cluster, Clusters clusters) {
        int[] members = batch.read(cluster).clone();
        int[] ratings = batch.read(columns.rating());
        for (int i = 0; i < batch.count(); i++) {
            clusters.add(batch.group(i), members[i], ratings[i]);
        }
    }
}
