// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.tally;

import java.util.List;
import java.util.Objects;
import org.npsuite.model.slice.Slice;

/**
 * Asks for sums of products of driver ratings.
 *
 * @param slice which answers
 * @param drivers names of the drivers, 1 to 16; empty = every driver the slice's answers rate
 */
public record CrossProductsQuery(Slice slice, List<String> drivers) {

    public CrossProductsQuery {
        Objects.requireNonNull(slice, "slice");
        drivers = List.copyOf(drivers);
    }
}
