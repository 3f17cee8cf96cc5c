// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Customers who went from one category to another, or stayed.
 *
 * @param from their category in the first window
 * @param to their category in the second
 * @param customers how many
 * @param share of all who were in {@code from}, 0 to 1; means nothing where nobody was, see {@link #knownShare}
 * @param interval where the true share lies, as shares 0 to 1; absent where nobody was in {@code from}
 */
public record Move(Category from, Category to, long customers, double share, Optional<Interval> interval) {

    /**
     * Share of all who were in {@code from}, 0 to 1; empty where nobody was.
     *
     * @since 1.1
     */
    public OptionalDouble knownShare() {
        return interval.isPresent() ? OptionalDouble.of(share) : OptionalDouble.empty();
    }
}
