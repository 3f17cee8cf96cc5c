// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import java.util.Optional;

/**
 * How many detractors, passives and promoters answered: all that the score needs of a {@link Tally}.
 *
 * @param detractors answers 0 to 6
 * @param passives answers 7 and 8
 * @param promoters answers 9 and 10
 */
public record CategoryCounts(long detractors, long passives, long promoters) {

    /** Nobody has answered. */
    public static final CategoryCounts NONE = new CategoryCounts(0, 0, 0);

    /** @throws IllegalArgumentException if a count is negative */
    public CategoryCounts {
        if (detractors < 0 || passives < 0 || promoters < 0) {
            throw new IllegalArgumentException(
                    "counts must not be negative, were " + detractors + ", " + passives + ", " + promoters);
        }
    }

    /** Answers, passives included. */
    public long n() {
        return Math.addExact(Math.addExact(detractors, passives), promoters);
    }

    /** Promoters less detractors, in answers. */
    public long balance() {
        return promoters - detractors;
    }

    /** The score in points, -100 to 100, exact; empty while nobody has answered. */
    public Optional<Rational> score() {
        long n = n();
        return n == 0 ? Optional.empty() : Optional.of(Rational.of(balance(), n).times(Rational.of(100)));
    }

    /**
     * The answers of both.
     *
     * @throws ArithmeticException if a count does not fit a {@code long}
     */
    public CategoryCounts plus(CategoryCounts other) {
        return new CategoryCounts(
                Math.addExact(detractors, other.detractors),
                Math.addExact(passives, other.passives),
                Math.addExact(promoters, other.promoters));
    }

    /** What is left when {@code part} is taken out; fails where a part is larger than its whole. */
    public CategoryCounts minus(CategoryCounts part) {
        return new CategoryCounts(detractors - part.detractors, passives - part.passives, promoters - part.promoters);
    }
}
