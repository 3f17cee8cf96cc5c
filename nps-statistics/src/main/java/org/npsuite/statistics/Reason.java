// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics;

/** Why a statistic is refused. Names are stable: services translate them. */
public enum Reason {
    /** Nobody has answered, or nobody in one of the groups compared. */
    NO_DATA,
    /** A standard error needs at least two answers, a regression more answers than coefficients. */
    TOO_FEW_ANSWERS,
    /** The series is shorter than the method needs. */
    TOO_FEW_PERIODS,
    /** Too few clusters, segments or studies to see how they differ. */
    TOO_FEW_GROUPS,
    /** All answers are alike, so that the plain standard error is 0 and a test would divide by it. */
    ZERO_VARIANCE,
    /** The series never moves, or moves in one exact step. */
    NO_VARIATION,
    /** Segments differ no more than chance makes them: the prior's precision would be infinite. */
    NO_BETWEEN_GROUP_VARIATION,
    /** A population stratum or margin level in which nobody answered; the subjects name it. */
    EMPTY_STRATUM,
    /** Answers of a stratum or margin level that the population does not list; the subjects name it. */
    UNKNOWN_STRATUM,
    /** The population is smaller than the sample drawn from it. */
    POPULATION_BELOW_SAMPLE,
    /** A weight is negative, infinite or not a number. */
    INVALID_WEIGHT,
    /** Every weight is 0. */
    ZERO_WEIGHT,
    /** Margins describe populations of different size, or a target is not a size; the subjects name them. */
    INVALID_MARGINS,
    /** No positive weights meet all margins; the subjects name the levels that stay off target. */
    MARGINS_UNATTAINABLE,
    /** A sampling variance is not above 0; use the variance with pseudo-counts. */
    INVALID_VARIANCE,
    /** A value that is infinite or not a number. */
    NOT_A_NUMBER,
    /** A prior, and the counts with it, gives a category no weight at all. */
    INVALID_PRIOR,
    /** A probability is outside 0 to 1. */
    INVALID_PROBABILITY,
    /** A planned margin of error or difference is not above 0. */
    INVALID_MARGIN_OF_ERROR,
    /** A driver never varies; the subjects name it. */
    CONSTANT_DRIVER,
    /** The rating never varies over the complete cases. */
    CONSTANT_OUTCOME,
    /** Drivers determine one another; the subjects name them. */
    COLLINEAR_DRIVERS,
    /** More drivers than the method can weigh against one another. */
    TOO_MANY_DRIVERS,
    /** A goal outside -100 to 100. */
    GOAL_OUT_OF_RANGE,
    /** The due date lies too far ahead for the length of the series. */
    HORIZON_TOO_LONG,
    /** A rating that is not a whole number of the scale; the subjects name it. */
    OFF_SCALE,
    /** Ratings of one scale do not become ratings of another: class edges have no common meaning. */
    SCALE_CONVERSION
}
