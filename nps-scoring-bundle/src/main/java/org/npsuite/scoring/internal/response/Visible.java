// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.response;

import java.util.Optional;
import org.npsuite.model.access.AccessScope;
import org.npsuite.model.access.Permission;
import org.npsuite.model.access.Scope;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;

/**
 * What of single responses one caller may see.
 *
 * @param granted what the policy grants
 * @param scope what the caller is narrowed to
 */
record Visible(AccessScope granted, Scope scope) {

    /** Whether the caller may know of a response at all. */
    boolean reaches(RecordedResponse recorded) {
        Response response = recorded.response();
        boolean own = scope.customers().isEmpty()
                || response.customer().filter(this::mayBe).isPresent();
        return own && granted.rows().stream().allMatch(filter -> filter.keeps(response.values(filter.field())));
    }

    /** Whether the caller is not narrowed to other customers. */
    boolean mayBe(String customer) {
        return scope.customers().isEmpty() || scope.customers().contains(customer);
    }

    /** The response without what the caller may not see of it. */
    RecordedResponse of(RecordedResponse recorded) {
        Response.Builder seen = recorded.response().toBuilder();
        if (!granted.permits(Permission.READ_NAMES)) {
            seen.customer(null).account(null);
        }
        if (!granted.permits(Permission.READ_COMMENTS)) {
            seen.comment(null);
        }
        return recorded.toBuilder().response(seen.build()).build();
    }

    /** The only customer the caller may see, where it is narrowed to one. */
    Optional<String> onlyCustomer() {
        return scope.customers().size() == 1 ? scope.customers().stream().findFirst() : Optional.empty();
    }
}
