// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.book;

import org.npsuite.model.goal.Goal;

/**
 * A goal and where it is held.
 *
 * @param goal the goal
 * @param version its version in the records; {@value #FILE} where a file holds it
 */
public record HeldGoal(Goal goal, long version) {

    public static final long FILE = 0;

    public boolean inFile() {
        return version == FILE;
    }
}
