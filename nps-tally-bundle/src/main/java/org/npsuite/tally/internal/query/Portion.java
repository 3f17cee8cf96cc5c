// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A range of ordinals of customers or accounts. Questions that remember something of each go through the rows once per
 * portion, so that what they remember stays bounded however many customers there are.
 *
 * @param from the first ordinal
 * @param to one more than the last
 */
record Portion(int from, int to) {

    /** Ordinals per portion. */
    static final int SIZE = 1 << 20;

    /** Portions of all ordinals below {@code size}; at least one. */
    static List<Portion> of(int size) {
        return IntStream.rangeClosed(0, Math.max(0, size - 1) / SIZE)
                .mapToObj(number -> new Portion(number * SIZE, (number + 1) * SIZE))
                .toList();
    }

    /** Whether it holds ordinal 0, which is nobody's. */
    boolean first() {
        return from == 0;
    }
}
