// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.npsuite.model.access.AccessScope;
import org.npsuite.model.access.Permission;
import org.npsuite.model.access.Scope;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Filter;

/**
 * Cuts what a caller is granted down to the caller's own scope, as of a token for one CRM page. Doing so twice is the
 * same as doing it once.
 *
 * <ul>
 *   <li>Erasure reaches every programme, so it needs a scope that is not narrowed at all.
 *   <li>A scope of accounts or customers only reads.
 *   <li>A scope of customers sees no aggregates: counts are not kept by customer, and the score of a single customer is
 *       that customer's rating.
 * </ul>
 */
final class Narrowing {

    private static final Set<Permission> READING = EnumSet.of(
            Permission.READ_AGGREGATES, Permission.READ_RESPONSES, Permission.READ_NAMES, Permission.READ_COMMENTS);

    private Narrowing() {}

    static AccessScope of(AccessScope granted, Scope scope) {
        if (scope.equals(Scope.ALL)) {
            return granted;
        }
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        permissions.addAll(granted.permissions());
        permissions.remove(Permission.ERASE);
        List<Filter> rows = new ArrayList<>(granted.rows());
        if (!scope.accounts().isEmpty() || !scope.customers().isEmpty()) {
            permissions.retainAll(READING);
        }
        if (!scope.customers().isEmpty()) {
            permissions.remove(Permission.READ_AGGREGATES);
        }
        if (!scope.accounts().isEmpty()) {
            // Sorted, because the filter is printed with the answer: same question, same bytes.
            Filter accounts = Filter.in(Field.of(Field.Kind.ACCOUNT), new TreeSet<>(scope.accounts()));
            if (!rows.contains(accounts)) {
                rows.add(accounts);
            }
        }
        return new AccessScope(permissions, rows);
    }
}
