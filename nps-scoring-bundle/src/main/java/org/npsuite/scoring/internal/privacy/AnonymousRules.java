// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.privacy;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;

/** What may be asked of an anonymous programme at all. */
final class AnonymousRules {

    private static final int MOST_GROUPINGS = 2;

    private final Set<Grouping> declared;

    /** @param declared by what answers may be grouped or filtered; tags never are, because their groups overlap */
    AnonymousRules(Set<Grouping> declared) {
        this.declared = declared.stream()
                .filter(grouping -> !(grouping instanceof Field field && field.kind() == Field.Kind.TAG))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is declared of fields, without periods, as far as it may be asked for together with the slice's filters. */
    Set<Field> fields(Slice slice) {
        return declared.stream()
                .filter(Field.class::isInstance)
                .map(Field.class::cast)
                .filter(field -> used(slice, List.of(field)).size() <= MOST_GROUPINGS)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Grouping> used(Slice slice, List<? extends Grouping> groupBy) {
        Set<Grouping> used = new LinkedHashSet<>(groupBy);
        slice.where().stream().map(Filter::field).forEach(used::add);
        return used;
    }

    /** @throws org.npsuite.model.problem.ProblemException {@code NOT_ALLOWED}, saying what may be asked instead */
    void check(Slice slice, List<Grouping> groupBy, Unit unit) {
        if (unit == Unit.CUSTOMERS) {
            throw notAllowed("Respondents of this programme are anonymous: count responses, not customers.");
        }
        slice.window().from().ifPresent(AnonymousRules::wholeMonths);
        slice.window().to().ifPresent(AnonymousRules::wholeMonths);
        Set<Grouping> used = used(slice, groupBy);
        if (!declared.containsAll(used)) {
            throw notAllowed(
                    "Respondents of this programme are anonymous: group and filter only by " + names(declared) + ".");
        }
        if (used.size() > MOST_GROUPINGS) {
            throw notAllowed("Respondents of this programme are anonymous: group and filter by at most two fields at a "
                    + "time, not by " + names(used) + ".");
        }
    }

    private static void wholeMonths(LocalDate edge) {
        if (edge.getDayOfMonth() != 1) {
            throw notAllowed("Respondents of this programme are anonymous: ask for whole months or quarters, from the "
                    + "first of one month to the first of another.");
        }
    }

    private static String names(Set<Grouping> groupings) {
        return groupings.stream().map(Grouping::key).sorted().collect(Collectors.joining(", "));
    }
}
