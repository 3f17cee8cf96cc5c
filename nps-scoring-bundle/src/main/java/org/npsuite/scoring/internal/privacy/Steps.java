// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.privacy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Window;
import org.npsuite.scoring.internal.time.Calendar;

/**
 * Where the windows of an anonymous programme may begin and end. Two windows that differ by a month of three answers
 * would give those three away, so time is cut into steps of at least k answers, each as many whole months as that takes,
 * and a window is shown only if it is made of whole steps: then so is the difference of any two.
 */
final class Steps {

    /** By first day of each month with answers, how many came before it. */
    private final SortedMap<LocalDate, Long> before = new TreeMap<>();
    /** How many answers came before each step but the first. */
    private final Set<Long> starts = new HashSet<>();

    private final long all;

    private Steps(long all) {
        this.all = all;
    }

    /**
     * @param months published answers of every month
     * @param minimum k
     */
    static Steps of(SortedMap<Group, Tally> months, int minimum) {
        Steps steps = new Steps(months.values().stream().mapToLong(Tally::n).sum());
        long seen = 0;
        long start = 0;
        for (Map.Entry<Group, Tally> month : months.entrySet()) {
            steps.before.put(Calendar.start(Period.MONTH, month.getKey().value(Period.MONTH)), seen);
            seen += month.getValue().n();
            // What is left after a step must make a step too, else it belongs to this one.
            if (seen - start >= minimum && steps.all - seen >= minimum) {
                start = seen;
                steps.starts.add(seen);
            }
        }
        return steps;
    }

    /** Whether a window of whole months is made of whole steps. */
    boolean allow(Window window) {
        return edge(window.from()) && edge(window.to());
    }

    /** Whether the period of that label is made of whole steps. */
    boolean allow(Period period, String label) {
        LocalDate start = Calendar.start(period, label);
        return allow(Window.of(start, period.next(start)));
    }

    private boolean edge(Optional<LocalDate> edge) {
        if (edge.isEmpty()) {
            return true;
        }
        SortedMap<LocalDate, Long> from = before.tailMap(edge.get());
        long earlier = from.isEmpty() ? all : from.get(from.firstKey());
        return earlier == 0 || earlier == all || starts.contains(earlier);
    }
}
