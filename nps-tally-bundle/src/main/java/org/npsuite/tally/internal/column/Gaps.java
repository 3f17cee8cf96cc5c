// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;

/** How many rows of each batch do not count, so that the others need not be asked. */
final class Gaps {

    private int[] byBatch = new int[4];

    void save(Image image) throws IOException {
        image.add(byBatch);
    }

    static Gaps load(DataInput in) throws IOException {
        Gaps gaps = new Gaps();
        gaps.byBatch = Image.readNumbers(in);
        return gaps;
    }

    void add(int row, int change) {
        int batch = row / Column.BATCH;
        if (batch >= byBatch.length) {
            byBatch = Arrays.copyOf(byBatch, Math.max(batch + 1, byBatch.length * 2));
        }
        byBatch[batch] += change;
    }

    boolean in(int batch) {
        return batch < byBatch.length && byBatch[batch] > 0;
    }
}
