// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import org.npsuite.model.slice.Field;
import org.npsuite.spi.tally.Moments;
import org.npsuite.spi.tally.MomentsQuery;
import org.npsuite.tally.internal.column.Coded;
import org.npsuite.tally.internal.column.Column;
import org.npsuite.tally.internal.column.Columns;

/** Sums over customers or accounts. */
public final class MomentsQuestion {

    /** Rows whose customers are looked up sooner than a place is kept for everybody. */
    private static final int FEW_ROWS = 1 << 18;

    private final Columns columns;
    private final Selection selection;
    private final Grid grid;
    private final int most;
    private final Clusters total;
    private final Clusters groups = Clusters.ofFew();

    private MomentsQuestion(Columns columns, MomentsQuery query) {
        this.columns = columns;
        this.selection = Selection.of(columns, query.slice());
        this.grid = Grid.of(columns, query.groupBy());
        this.most = selection.most();
        this.total = most <= FEW_ROWS ? Clusters.ofFew() : Clusters.ofMost();
    }

    /** Answers by reading every row; more than once where many answers of many customers are to be remembered. */
    public static Moments answer(Columns columns, MomentsQuery query) {
        MomentsQuestion question = new MomentsQuestion(columns, query);
        if (query.cluster() == MomentsQuery.Cluster.CUSTOMER) {
            question.addAll(columns.customer(), columns.customers().size());
        } else {
            Coded<String> accounts =
                    columns.fields().text(Field.of(Field.Kind.ACCOUNT)).orElseThrow();
            question.addAll(accounts.codes(), accounts.dictionary().size());
        }
        return new Moments(question.total.moments(0), question.grid.groups(question.groups::moments));
    }

    private void addAll(Column clusters, int size) {
        for (Portion portion : most <= FEW_ROWS ? Portion.all(size) : Portion.of(size, most)) {
            total.open(portion);
            groups.open(portion);
            selection.forEachBatch(batch -> {
                batch.keep(clusters, portion);
                add(batch, clusters, total);
                if (grid.divides()) {
                    grid.divide(batch);
                    add(batch, clusters, groups);
                }
            });
            total.close();
            groups.close();
        }
    }

    private void add(Batch batch, Column clusters, Clusters sums) {
        int[] members = batch.read(clusters).clone();
        int[] ratings = batch.read(columns.rating());
        for (int i = 0; i < batch.count(); i++) {
            sums.add(batch.group(i), members[i], ratings[i]);
        }
    }
}
