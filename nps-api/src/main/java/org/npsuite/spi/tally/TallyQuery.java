// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.tally;

import java.util.List;
import java.util.Objects;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;

/**
 * Asks for counts per group.
 *
 * @param slice which answers
 * @param groupBy at most six groupings; empty = one group of everything
 * @param unit every answer, or each customer's latest ({@code answeredAt}, then journal order) within each group
 */
public record TallyQuery(Slice slice, List<Grouping> groupBy, Unit unit) {

    public TallyQuery {
        Objects.requireNonNull(slice, "slice");
        groupBy = List.copyOf(groupBy);
        Objects.requireNonNull(unit, "unit");
    }
}
