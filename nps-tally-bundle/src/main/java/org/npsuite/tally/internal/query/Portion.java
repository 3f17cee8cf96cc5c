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

    /** Most ordinals per portion. */
    static final int SIZE = 1 << 20;

    /** Rows per portion, or not many more where they are spread evenly. */
    private static final int ROWS = 1 << 21;

    /** Portions of all ordinals below {@code size}, which so many rows hold; at least one. */
    static List<Portion> of(int size, int rows) {
        int portions = Math.max((size - 1) / SIZE, rows / ROWS) + 1;
        int width = Math.max(1, (size + portions - 1) / portions);
        return IntStream.range(0, portions)
                .mapToObj(number -> new Portion(number * width, (number + 1) * width))
                .takeWhile(portion -> portion.from() == 0 || portion.from() < size)
                .toList();
    }

    /** All ordinals below {@code size} in one portion, for questions that remember no more than a few rows. */
    static List<Portion> all(int size) {
        return List.of(new Portion(0, Math.max(1, size)));
    }

    /** Whether it holds ordinal 0, which is nobody's. */
    boolean first() {
        return from == 0;
    }
}
