// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Group;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.spi.tally.TallySource;
import org.npsuite.tally.internal.column.Columns;
import org.npsuite.tally.internal.column.Lanes;
import org.npsuite.tally.internal.column.RowSet;

/**
 * Reads every row once and counts it under one number: its group's and its rating's, side by side. Rows that are left
 * out are counted as well, under a rating that does not exist, because that is quicker than to step around them; where
 * few are kept, these are picked out. Where rows are many, several threads read a part each.
 */
final class FusedScan implements TallyWay {

    private static final int RATING_BITS = 4;

    /** So many counts are had for nothing, more only for more rows. */
    private static final long FEW_COUNTS = 1 << 18;

    private static final int MOST_BITS = 22;

    /** Rows that keep a thread busy for much longer than it takes to set it going. */
    static final int ROWS_PER_PART = 1_000_000;

    private final Columns columns;
    private final Selection selection;
    private final Packing packing;
    private final boolean grouped;
    private final int bits;
    private final ScanThreads threads;
    private final int rowsPerPart;

    private FusedScan(Columns columns, TallyQuery query, Packing packing, ScanThreads threads, int rowsPerPart) {
        this.columns = columns;
        this.selection = Selection.of(columns, query.slice());
        this.packing = packing;
        this.grouped = !query.groupBy().isEmpty();
        this.bits = packing.bits() + RATING_BITS;
        this.threads = threads;
        this.rowsPerPart = rowsPerPart;
    }

    /** This way to answer a query about single responses and no tags; empty where it takes too many counts. */
    static Optional<TallyWay> of(Columns columns, TallyQuery query, ScanThreads threads, int rowsPerPart) {
        Packing packing = Packing.of(columns, query.groupBy());
        int bits = packing.bits() + RATING_BITS;
        boolean fits = bits <= MOST_BITS && 1L << bits <= Math.max(FEW_COUNTS, columns.rows());
        return fits ? Optional.of(new FusedScan(columns, query, packing, threads, rowsPerPart)) : Optional.empty();
    }

    @Override
    public Tallies answer() {
        int rowsWorthAPart = Math.max(rowsPerPart, 1 << bits);
        int parts = Math.max(1, Math.min(threads.most(), columns.rows() / rowsWorthAPart));
        return tallies(threads.sum(
                parts, part -> new Part().count(batch(part, parts), batch(part + 1, parts)), FusedScan::sum));
    }

    /** The first batch of a part. */
    private int batch(int part, int parts) {
        return (int) ((long) columns.batches() * part / parts);
    }

    private static int[] sum(int[] counts, int[] more) {
        for (int number = 0; number < counts.length; number++) {
            counts[number] += more[number];
        }
        return counts;
    }

    /** What one thread counts. */
    private final class Part {

        private final Lanes lanes = new Lanes(bits);
        private final Batch few = new Batch();
        private final int[] counts = new int[1 << bits];

        int[] count(int from, int to) {
            selection.forEachRowSet(from, to, (batch, rows) -> {
                if (rows.few()) {
                    countFew(batch, rows);
                } else {
                    countAll(batch, rows);
                }
            });
            return counts;
        }

        private void countAll(int batch, RowSet rows) {
            lanes.start(rows);
            columns.rating().addTo(lanes, batch, 0);
            packing.addTo(lanes, batch, RATING_BITS);
            lanes.count(counts);
        }

        private void countFew(int batch, RowSet rows) {
            few.start(batch, rows, columns.rowsOf(batch));
            packing.divide(few);
            int[] ratings = few.read(columns.rating());
            for (int i = 0; i < few.count(); i++) {
                counts[(few.group(i) << RATING_BITS) + ratings[i]]++;
            }
        }
    }

    private Tallies tallies(int[] counts) {
        long[] total = new long[Tally.RATINGS];
        SortedMap<Group, Tally> groups = new TreeMap<>();
        long[] cell = new long[Tally.RATINGS];
        for (int number = 0; number < counts.length >>> RATING_BITS; number++) {
            long answers = 0;
            for (int rating = 0; rating < Tally.RATINGS; rating++) {
                cell[rating] = counts[(number << RATING_BITS) + rating];
                total[rating] += cell[rating];
                answers += cell[rating];
            }
            if (answers > 0 && grouped) {
                groups.put(packing.group(number), Tally.of(cell));
            }
            if (groups.size() > TallySource.MAX_CELLS) {
                throw Grid.tooManyGroups();
            }
        }
        return new Tallies(Tally.of(total), groups, 0);
    }

    @Override
    public String name() {
        return "FUSED_SCAN";
    }

    @Override
    public long touches() {
        return columns.rows();
    }
}
