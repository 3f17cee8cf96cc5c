// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.access;

import java.util.Set;

/**
 * Narrows a caller to a part of what its roles allow, as a token for one CRM page does.
 *
 * @param programmes ids of the programmes; empty = not narrowed
 * @param accounts accounts; empty = not narrowed
 * @param customers customers; empty = not narrowed
 */
public record Scope(Set<String> programmes, Set<String> accounts, Set<String> customers) {

    /** All that the roles allow. */
    public static final Scope ALL = new Scope(Set.of(), Set.of(), Set.of());

    public Scope {
        programmes = Set.copyOf(programmes);
        accounts = Set.copyOf(accounts);
        customers = Set.copyOf(customers);
    }

    /** Whether the programme is inside. */
    public boolean reaches(String programme) {
        return programmes.isEmpty() || programmes.contains(programme);
    }
}
