// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import org.npsuite.model.slice.Group;

/**
 * One segment's part in a change.
 *
 * @param group the segment
 * @param mix what its growing or shrinking contributes, in points
 * @param rate what its scoring differently contributes, in points
 * @param before its score before
 * @param after its score after
 */
public record ChangeSegment(Group group, Rational mix, Rational rate, Score before, Score after) {}
