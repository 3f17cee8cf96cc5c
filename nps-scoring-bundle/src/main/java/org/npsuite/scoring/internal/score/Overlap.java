// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.List;
import java.util.Set;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Filter.Operator;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Window;

/** Whether two slices can share an answer, judged by the slices alone. */
final class Overlap {

    private Overlap() {}

    static boolean possible(Slice one, Slice other) {
        return overlap(one.window(), other.window()) && !exclude(one.where(), other.where());
    }

    private static boolean overlap(Window one, Window other) {
        return begins(one, other) && begins(other, one);
    }

    private static boolean begins(Window one, Window other) {
        return one.from().isEmpty()
                || other.to().isEmpty()
                || one.from().get().isBefore(other.to().get());
    }

    private static boolean exclude(List<Filter> one, List<Filter> other) {
        return one.stream().anyMatch(filter -> other.stream().anyMatch(against -> exclude(filter, against)));
    }

    private static boolean exclude(Filter one, Filter other) {
        if (!one.field().equals(other.field())) {
            return false;
        }
        if (one.operator() == Operator.NE || other.operator() == Operator.NE) {
            Filter without = one.operator() == Operator.NE ? one : other;
            Filter with = without == one ? other : one;
            return with.operator() != Operator.NE && without.values().containsAll(with.values());
        }
        // An answer may carry several tags, so that two tags do not exclude each other.
        return one.field().kind() != Field.Kind.TAG && disjoint(one.values(), other.values());
    }

    private static boolean disjoint(Set<String> one, Set<String> other) {
        return one.stream().noneMatch(other::contains);
    }
}
