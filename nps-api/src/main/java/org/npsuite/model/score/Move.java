// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import java.util.Optional;

/**
 * Customers who went from one category to another, or stayed.
 *
 * @param from their category in the first window
 * @param to their category in the second
 * @param customers how many
 * @param share of all who were in {@code from}, 0 to 1; 0 where nobody was
 * @param interval where the true share lies, 0 to 1; absent where nobody was in {@code from}
 */
public record Move(Category from, Category to, long customers, double share, Optional<Interval> interval) {}
