// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.privacy;

import java.util.Map;
import java.util.OptionalDouble;
import org.npsuite.model.slice.Group;
import org.npsuite.spi.store.Watermark;
import org.npsuite.spi.tally.Tallies;

/**
 * Counts, and how much of them may be shown.
 *
 * @param tallies what was counted, including what must not be shown
 * @param watermark up to where the journal is in them
 * @param partial the part of the journal read so far; empty when complete
 * @param total how much of the total may be shown
 * @param groups how much of a group may be shown; those not named, all
 */
public record Counted(
        Tallies tallies, Watermark watermark, OptionalDouble partial, Showing total, Map<Group, Showing> groups) {

    /** How much of a group may be shown. */
    public Showing showing(Group group) {
        return groups.getOrDefault(group, Showing.ALL);
    }

    /** Whether nothing at all is held back. */
    public boolean open() {
        return total == Showing.ALL && groups.isEmpty();
    }
}
