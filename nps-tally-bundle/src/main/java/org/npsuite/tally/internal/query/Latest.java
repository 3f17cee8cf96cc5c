// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import java.util.Arrays;
import org.npsuite.tally.internal.column.Columns;

/**
 * Of the rows of each customer in each group, finds the one answered last; for the customers of a portion. Rows are
 * first put into heaps of a few customers each, so that what is remembered while a heap is gone through stays in a
 * processor's nearest caches.
 */
final class Latest {

    /** Hears of the row that is a customer's latest in a group. */
    interface Reader {
        void latest(int group, int customer, int row);
    }

    /** Binary logarithm of the customers per heap. */
    private static final int HEAP_BITS = 13;

    private static final int FIRST_ROOM = 256;

    private static final class Heap {
        private long[] keys = new long[FIRST_ROOM];
        private int[] rows = new int[FIRST_ROOM];
        private int size;

        void add(long key, int row) {
            if (size == rows.length) {
                keys = Arrays.copyOf(keys, size * 2);
                rows = Arrays.copyOf(rows, size * 2);
            }
            keys[size] = key;
            rows[size++] = row;
        }
    }

    private final Columns columns;
    private final Portion portion;
    private final Heap[] heaps = new Heap[Portion.SIZE >> HEAP_BITS];

    Latest(Columns columns, Portion portion) {
        this.columns = columns;
        this.portion = portion;
    }

    /** Offers the rows of a batch, all of which are of customers of the portion. */
    void offer(Batch batch) {
        int[] customers = batch.read(columns.customer());
        for (int i = 0; i < batch.count(); i++) {
            int number = customers[i] - portion.from() >> HEAP_BITS;
            if (heaps[number] == null) {
                heaps[number] = new Heap();
            }
            heaps[number].add(Keys.of(batch.group(i), customers[i]), batch.row(i));
        }
    }

    /** Tells of every latest row; the heaps are gone afterwards. */
    void forEach(Reader reader) {
        for (int number = 0; number < heaps.length; number++) {
            if (heaps[number] != null) {
                goThrough(heaps[number], reader);
                heaps[number] = null;
            }
        }
    }

    private void goThrough(Heap heap, Reader reader) {
        LongIndex keys = LongIndex.ofAny();
        int[] latest = new int[FIRST_ROOM];
        for (int i = 0; i < heap.size; i++) {
            int known = keys.size();
            int number = keys.number(heap.keys[i]);
            if (number == latest.length) {
                latest = Arrays.copyOf(latest, number * 2);
            }
            if (number == known || columns.later(heap.rows[i], latest[number])) {
                latest[number] = heap.rows[i];
            }
        }
        for (int number = 0; number < keys.size(); number++) {
            reader.latest(Keys.group(keys.key(number)), Keys.ordinal(keys.key(number)), latest[number]);
        }
    }
}
