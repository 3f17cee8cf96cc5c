// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.tally;

import java.util.Objects;
import java.util.OptionalDouble;
import org.npsuite.spi.store.Watermark;

/**
 * Counts, and how far the journal had been read for them.
 *
 * @param counts what was asked for
 * @param watermark up to where the journal is in the counts
 * @param partial while a rebuild runs, the part of the journal read so far, 0 to 1; empty when complete
 */
public record TallyAnswer<T>(T counts, Watermark watermark, OptionalDouble partial) {

    public TallyAnswer {
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(watermark, "watermark");
        Objects.requireNonNull(partial, "partial");
    }
}
