// SPDX-License-Identifier: Apache-2.0
package org.example.crm;

import java.util.Set;

/**
 * A user of this CRM.
 *
 * @param identity the name to sign in with
 * @param role what the user may see in the suite: one of its roles, never ADMIN, with which a page could change
 *     everything
 * @param teams the teams the user belongs to
 */
record Person(String identity, String role, Set<String> teams) {

    /** Whether the user works with single accounts. */
    boolean works() {
        return role.equals("AGENT");
    }
}
