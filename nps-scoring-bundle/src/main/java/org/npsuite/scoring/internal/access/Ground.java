// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.access;

import static org.npsuite.model.problem.ProblemException.forbidden;

import java.util.Collection;
import java.util.List;
import org.npsuite.model.access.AccessScope;
import org.npsuite.model.access.Permission;
import org.npsuite.model.response.Programme;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Slice;
import org.npsuite.spi.tally.TallySource;

/**
 * What one question stands on: settled once, so that it is answered whole from one programme, by one engine, within one
 * scope.
 *
 * @param programme what was asked of customers
 * @param scope what the caller may see of it
 * @param engine who counts
 */
public record Ground(Programme programme, AccessScope scope, TallySource engine) {

    private static final Field ACCOUNT = Field.of(Field.Kind.ACCOUNT);

    /**
     * The part of a slice the caller may see.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code FORBIDDEN} where it looks for an account by name and the
     *     caller may not see names
     */
    public Slice narrow(Slice slice) {
        return narrow(scope, slice);
    }

    /** The same for what no engine is needed for. */
    public static Slice narrow(AccessScope scope, Slice slice) {
        permit(scope, slice.where().stream().map(Filter::field).toList());
        List<Filter> missing = scope.rows().stream()
                .filter(row -> !slice.where().contains(row))
                .toList();
        return slice.and(missing);
    }

    /** Passes if the caller may see the values of these groupings, which are printed with the groups. */
    public void permit(Collection<? extends Grouping> groupings) {
        permit(scope, groupings);
    }

    private static void permit(AccessScope scope, Collection<? extends Grouping> groupings) {
        if (groupings.contains(ACCOUNT) && !scope.permits(Permission.READ_NAMES)) {
            throw forbidden("Accounts are names, which your roles do not show. Group or filter by another field.");
        }
    }

    /** Whether respondents were promised that nobody can single them out. */
    public boolean anonymous() {
        return programme.anonymity().isPresent();
    }
}
