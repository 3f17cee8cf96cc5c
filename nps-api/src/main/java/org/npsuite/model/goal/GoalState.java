// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.goal;

/** How a goal stands. P is the probability that its measure reaches the target. */
public enum GoalState {
    /** Its first day is still to come. */
    NOT_STARTED,
    /** P is at least 0.7 (a setting). */
    ON_TRACK,
    /** P is from 0.3 (a setting) to 0.7. */
    AT_RISK,
    /** P is below 0.3. */
    OFF_TRACK,
    /** The due month is over and reached the target. */
    ATTAINED,
    /** The due month is over and did not reach the target. */
    MISSED,
    /** The model refuses: too few months, too far ahead, or no answers. */
    CANNOT_TELL
}
