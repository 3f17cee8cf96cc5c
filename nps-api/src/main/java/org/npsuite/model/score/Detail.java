// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

/**
 * How much is worked out about a score: who shows little should not wait for what it leaves out.
 *
 * @since 1.1
 */
public enum Detail {
    /**
     * What follows from the counts of each group alone: score, band, interval, mean. Takes one pass over the counts,
     * however many customers answered.
     */
    COUNTS,
    /**
     * Also what looks at customers, at other groups or at the population: the interval that allows for repeated answers,
     * account-weighted and population-weighted scores, chances of the bands, each group against the rest, shrunken
     * scores. What of it is missing is said in {@code absent}.
     */
    ALL
}
