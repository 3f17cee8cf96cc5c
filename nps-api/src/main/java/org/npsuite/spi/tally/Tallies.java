// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.tally;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Group;

/**
 * Counts per group.
 *
 * @param total of the whole slice; with overlapping groups or the unit {@code CUSTOMERS} not the sum of the groups
 * @param groups those that have answers, in the order of {@link Group}; empty where the query groups by nothing
 * @param withoutCustomer answers of the slice left out because they name no customer; 0 for the unit {@code RESPONSES}
 */
public record Tallies(Tally total, SortedMap<Group, Tally> groups, long withoutCustomer) {

    public Tallies(Tally total, Map<Group, Tally> groups, long withoutCustomer) {
        this(total, Collections.unmodifiableSortedMap(new TreeMap<>(groups)), withoutCustomer);
    }
}
