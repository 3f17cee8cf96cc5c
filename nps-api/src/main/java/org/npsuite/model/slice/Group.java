// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.slice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One cell of a grouped answer: for each grouping of the query, in its order, the value all its answers share.
 *
 * @param values by grouping; {@link #NONE} where the answers have no value of that field
 */
public record Group(Map<Grouping, String> values) implements Comparable<Group> {

    /** Stands for "no value": attributes are never empty, so nothing else is called so. */
    public static final String NONE = "";

    /** The group of everything, in an answer without groupings. */
    public static final Group ALL = new Group(Map.of());

    public Group {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The group's value of one grouping; {@link #NONE} where it has none. */
    public String value(Grouping grouping) {
        return values.getOrDefault(grouping, NONE);
    }

    /** By time, then by value, in the order of the groupings. */
    @Override
    public int compareTo(Group other) {
        int order = compare(other, true);
        return order != 0 ? order : compare(other, false);
    }

    /** A plain loop: answers with many groups are sorted by it. */
    private int compare(Group other, boolean time) {
        for (Map.Entry<Grouping, String> entry : values.entrySet()) {
            if (entry.getKey() instanceof Period == time) {
                int order = entry.getValue().compareTo(other.value(entry.getKey()));
                if (order != 0) {
                    return order;
                }
            }
        }
        return 0;
    }
}
