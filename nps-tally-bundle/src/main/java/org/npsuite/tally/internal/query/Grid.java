// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Grouping;
import org.npsuite.spi.tally.TallySource;
import org.npsuite.tally.internal.column.Columns;

/**
 * The groups of a query, numbered as they are met. The ordinals of a row's values are packed into one long; where they
 * do not fit, the groups so far are numbered in between.
 */
final class Grid {

    /** One axis, and the groups met once it has divided them; {@code null} where the next axis goes on packing. */
    private record Step(Grouping grouping, Axis axis, LongIndex met) {}

    private final List<Step> steps = new ArrayList<>();

    private Grid() {}

    static Grid of(Columns columns, List<Grouping> groupBy) {
        Map<Grouping, Axis> byGrouping = Axis.of(columns, groupBy);
        List<Grouping> groupings = List.copyOf(byGrouping.keySet());
        List<Axis> axes = List.copyOf(byGrouping.values());
        Grid grid = new Grid();
        long parts = 1;
        for (int i = 0; i < axes.size(); i++) {
            parts *= axes.get(i).size();
            boolean last = i == axes.size() - 1;
            boolean full = !last && parts > Long.MAX_VALUE / axes.get(i + 1).size();
            grid.steps.add(new Step(groupings.get(i), axes.get(i), last || full ? LongIndex.upTo(parts) : null));
            parts = full ? TallySource.MAX_CELLS + 1L : parts;
        }
        return grid;
    }

    /** Whether there are any groupings. */
    boolean divides() {
        return !steps.isEmpty();
    }

    /** Whether an entry may be in several groups, so that these do not add up. */
    boolean overlaps() {
        return steps.stream().anyMatch(step -> step.axis() instanceof Axis.Tags);
    }

    /** Puts every entry into its group or groups. */
    void divide(Entries entries) {
        for (Step step : steps) {
            step.axis().divide(entries, step.axis().size());
            if (step.met() != null) {
                entries.renumber(step.met());
                if (step.met().size() > TallySource.MAX_CELLS) {
                    throw tooManyGroups();
                }
            }
        }
    }

    static ProblemException tooManyGroups() {
        return notAllowed("the answer would have more than " + TallySource.MAX_CELLS
                + " groups: group by less, or narrow the window and the filters");
    }

    /** Groups met so far. */
    int size() {
        return divides() ? steps.get(steps.size() - 1).met().size() : 1;
    }

    /** What {@code cell} says of each group. */
    <T> SortedMap<Group, T> groups(IntFunction<T> cell) {
        SortedMap<Group, T> groups = new TreeMap<>();
        for (int number = 0; divides() && number < size(); number++) {
            groups.put(group(number), cell.apply(number));
        }
        return groups;
    }

    private Group group(int number) {
        String[] labels = new String[steps.size()];
        long packed = number;
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            packed = step.met() == null ? packed : step.met().key((int) packed);
            labels[i] = step.axis().label((int) (packed % step.axis().size()));
            packed /= step.axis().size();
        }
        Map<Grouping, String> values = new LinkedHashMap<>();
        for (int i = 0; i < labels.length; i++) {
            values.put(steps.get(i).grouping(), labels[i]);
        }
        return new Group(values);
    }
}
