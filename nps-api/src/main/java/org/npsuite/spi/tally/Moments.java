// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.tally;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.npsuite.model.slice.Group;

/**
 * Cluster sums per group.
 *
 * @param total of the whole slice
 * @param groups those that have answers, in the order of {@link Group}
 */
public record Moments(ClusterMoments total, SortedMap<Group, ClusterMoments> groups) {

    public Moments(ClusterMoments total, Map<Group, ClusterMoments> groups) {
        this(total, Collections.unmodifiableSortedMap(new TreeMap<>(groups)));
    }
}
