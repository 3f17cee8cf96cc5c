// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.tally;

import java.util.List;
import java.util.Objects;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Slice;

/**
 * Asks for sums over clusters.
 *
 * @param slice which answers; those that belong to no cluster are clusters of their own
 * @param groupBy at most six groupings
 * @param cluster whose answers belong together
 */
public record MomentsQuery(Slice slice, List<Grouping> groupBy, Cluster cluster) {

    /** Whose answers belong together. */
    public enum Cluster {
        /** One customer's. */
        CUSTOMER,
        /** One account's. */
        ACCOUNT
    }

    public MomentsQuery {
        Objects.requireNonNull(slice, "slice");
        groupBy = List.copyOf(groupBy);
        Objects.requireNonNull(cluster, "cluster");
    }
}
