// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.report;

import java.util.Optional;
import java.util.OptionalDouble;
import org.npsuite.perf.measure.Median;

/**
 * A row of the table.
 *
 * @param figure the figure it is; empty for what is told beside the figures
 * @param name of the figure, or of what is told beside
 * @param what for people
 * @param rows how many responses it was measured with
 * @param pairs how many pairs it is the median of; 0 where it was not sampled
 * @param value the ratio, with its interval
 * @param cpu the same ratio in processor time; empty where it makes no sense or could not be measured
 * @param times what the two sides took, or where the value comes from, for people
 */
public record Row(
        Optional<Figure> figure,
        String name,
        String what,
        long rows,
        int pairs,
        Median value,
        OptionalDouble cpu,
        String times) {

    /** Whether there is a goal and it is missed. */
    boolean missed() {
        return figure.filter(goal -> !goal.reachedBy(value.value())).isPresent();
    }
}
