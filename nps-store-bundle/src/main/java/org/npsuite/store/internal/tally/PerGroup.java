// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Something of every group, by the ordinals of {@link Groups}. */
final class PerGroup<V> {

    private final List<V> values = new ArrayList<>();
    private final Supplier<V> none;

    /** @param none what there is of a group of which nothing has been said */
    PerGroup(Supplier<V> none) {
        this.none = none;
    }

    V of(int ordinal) {
        while (values.size() <= ordinal) {
            values.add(none.get());
        }
        return values.get(ordinal);
    }

    void set(int ordinal, V value) {
        of(ordinal);
        values.set(ordinal, value);
    }
}
