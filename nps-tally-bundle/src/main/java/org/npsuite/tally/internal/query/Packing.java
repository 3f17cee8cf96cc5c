// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Grouping;
import org.npsuite.tally.internal.column.Columns;
import org.npsuite.tally.internal.column.Lanes;

/**
 * The groups of a query numbered by the ordinals of their values, side by side in as many bits as each axis needs; the
 * last axis has the lowest bits. For axes on which a row has one value.
 */
final class Packing {

    private final List<Map.Entry<Grouping, Axis>> axes;
    private final int[] bits;

    private Packing(List<Map.Entry<Grouping, Axis>> axes) {
        this.axes = axes;
        this.bits = axes.stream()
                .mapToInt(axis -> Integer.SIZE
                        - Integer.numberOfLeadingZeros(axis.getValue().size() - 1))
                .toArray();
    }

    static Packing of(Columns columns, List<Grouping> groupBy) {
        return new Packing(List.copyOf(Axis.of(columns, groupBy).entrySet()));
    }

    /** Bits of a group's number. */
    int bits() {
        int sum = 0;
        for (int one : bits) {
            sum += one;
        }
        return sum;
    }

    /** Puts the group's number of every row of a batch into free bits of {@code lanes}, from bit {@code shift} on. */
    void addTo(Lanes lanes, int batch, int shift) {
        int to = shift;
        for (int i = bits.length - 1; i >= 0; i--) {
            axes.get(i).getValue().addTo(lanes, batch, to);
            to += bits[i];
        }
    }

    /** Puts every entry into its group. */
    void divide(Entries entries) {
        for (int i = 0; i < bits.length; i++) {
            axes.get(i).getValue().divide(entries, 1L << bits[i]);
        }
    }

    /** The group of a number. */
    Group group(int number) {
        int left = bits();
        Map<Grouping, String> values = new LinkedHashMap<>();
        for (int i = 0; i < bits.length; i++) {
            left -= bits[i];
            int ordinal = number >>> left & (1 << bits[i]) - 1;
            values.put(axes.get(i).getKey(), axes.get(i).getValue().label(ordinal));
        }
        return new Group(values);
    }
}
