// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.token;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;
import org.npsuite.model.access.Scope;
import org.npsuite.model.document.Document;
import org.npsuite.rest.internal.json.JsonObject;

/**
 * What a token says.
 *
 * @param caller whom it stands for
 * @param origin where it may be used from
 * @param expires second since 1970 from which on it is worthless
 */
record Claims(Caller caller, String origin, long expires) {

    JsonObject json() {
        return new JsonObject()
                .with("sub", caller.identity())
                .with("roles", sorted(caller.roles().stream().map(Role::name).toList()))
                .with("programmes", sorted(caller.scope().programmes()))
                .with("accounts", sorted(caller.scope().accounts()))
                .with("customers", sorted(caller.scope().customers()))
                .with("origin", origin)
                .with("exp", expires);
    }

    /** Reads what {@link #json()} wrote; only asked once the signature has been found genuine. */
    static Claims from(Document document) {
        Set<Role> roles = document.texts("roles").stream().map(Role::valueOf).collect(Collectors.toSet());
        Scope scope = new Scope(
                new HashSet<>(document.texts("programmes")),
                new HashSet<>(document.texts("accounts")),
                new HashSet<>(document.texts("customers")));
        long expires = document.whole("exp").orElseThrow();
        return new Claims(
                new Caller(document.requiredText("sub"), roles, scope), document.requiredText("origin"), expires);
    }

    private static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted().toList();
    }
}
