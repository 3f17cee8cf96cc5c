// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.tally;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Unit;

/**
 * How many different values fields have.
 *
 * @param values of every field asked for, 0 where no answer has one; empty where a tally by the field would have more
 *     than {@link TallySource#MAX_CELLS} groups, the one of answers without a value included
 * @since 1.1
 */
public record ValueCounts(Map<Field, OptionalLong> values) {

    public ValueCounts {
        values = Map.copyOf(values);
    }

    /**
     * Counts the groups of one field after the other.
     *
     * @param tally answers the first of the four questions
     * @return as of the first of its answers: what comes in meanwhile may be in the later ones only
     */
    public static TallyAnswer<ValueCounts> oneByOne(
            ValuesQuery query, Function<TallyQuery, TallyAnswer<Tallies>> tally) {
        TallyAnswer<Tallies> whole = tally.apply(new TallyQuery(query.slice(), List.of(), Unit.RESPONSES));
        boolean nothing = whole.counts().total().n() == 0;
        Map<Field, OptionalLong> values = new HashMap<>();
        for (Field field : new LinkedHashSet<>(query.fields())) {
            TallyQuery alone = new TallyQuery(query.slice(), List.of(field), Unit.RESPONSES);
            values.put(field, nothing ? OptionalLong.of(0) : groups(field, alone, tally));
        }
        return new TallyAnswer<>(new ValueCounts(values), whole.watermark(), whole.partial());
    }

    private static OptionalLong groups(
            Field field, TallyQuery alone, Function<TallyQuery, TallyAnswer<Tallies>> tally) {
        try {
            Map<Group, Tally> groups = tally.apply(alone).counts().groups();
            return OptionalLong.of(groups.keySet().stream()
                    .filter(group -> !group.value(field).equals(Group.NONE))
                    .count());
        } catch (ProblemException refusal) {
            if (refusal.problem() == Problem.NOT_ALLOWED) {
                return OptionalLong.empty();
            }
            throw refusal;
        }
    }
}
