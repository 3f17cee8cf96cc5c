// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.tally;

import java.util.Objects;
import org.npsuite.model.slice.Slice;

/**
 * Asks what the customers of two slices answered in each; each customer's latest answer within a slice counts.
 *
 * @param before the first slice
 * @param after the second, of the same programme
 */
public record TransitionsQuery(Slice before, Slice after) {

    public TransitionsQuery {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }
}
