// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

/**
 * A lasting departure from a target.
 *
 * @param label of the first period in which the control chart signals
 * @param above whether the score is above the target
 */
record Alarm(String label, boolean above) {}
