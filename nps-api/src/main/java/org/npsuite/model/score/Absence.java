// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import java.util.Objects;

/**
 * Why an answer lacks a figure one could expect in it.
 *
 * @param statistic the figure, by the name it has in the answer, such as {@code clustered}
 * @param reason why, for programs
 * @param sentence why, and what would mend it, in the language asked for
 */
public record Absence(String statistic, Reason reason, String sentence) {

    /** Why a figure is not given. Names are stable; there may be more in time. */
    public enum Reason {
        /** Nobody has answered. */
        NO_DATA,
        /** Fewer answers than the verdict needs. */
        TOO_FEW_ANSWERS,
        /** Answers repeat, and fewer customers or accounts gave them than their differences can be judged by. */
        TOO_FEW_CLUSTERS,
        /** Weights so uneven that hardly any answers are left in effect. */
        TOO_FEW_EFFECTIVE,
        /** More answers than are looked at customer by customer. */
        TOO_MANY_ANSWERS,
        /** So many different values that grouped by them an answer would have more groups than it may. */
        TOO_MANY_VALUES,
        /** Counts of the population are known for more fields than can be weighed together. */
        TOO_MANY_ATTRIBUTES,
        /** The population counts say nothing of a field. */
        POPULATION_UNKNOWN,
        /** More customers answered than the population is said to hold. */
        POPULATION_BELOW_SAMPLE,
        /** The counts are about all customers, the question about some. */
        PART_OF_POPULATION,
        /** More answers than invitations. */
        ANSWERS_ABOVE_INVITATIONS,
        /** Nobody answered from a part of the population. */
        EMPTY_STRATUM,
        /** Answers of a part that the population does not hold, or of which it says that nobody is in it. */
        UNKNOWN_STRATUM,
        /** The population counts contradict one another. */
        INVALID_MARGINS,
        /** No weights make the answers look like the population. */
        MARGINS_UNATTAINABLE,
        /** It would single out respondents of an anonymous programme. */
        SUPPRESSED,
        /** Answers came in while they were being counted: ask again. */
        MOVING,
        /** The method cannot give it for these answers. */
        UNDETERMINED
    }

    public Absence {
        Objects.requireNonNull(statistic, "statistic");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(sentence, "sentence");
    }
}
