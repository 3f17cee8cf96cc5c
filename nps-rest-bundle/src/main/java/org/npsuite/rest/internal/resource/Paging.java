// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.npsuite.model.problem.ProblemException.invalid;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.npsuite.rest.internal.http.Parameters;
import org.npsuite.rest.internal.json.JsonObject;

/** Cuts a list that is wholly in memory into pages. */
final class Paging {

    static final Set<String> PARAMETERS = Set.of("limit", "cursor");

    private static final int LARGEST = 1000;

    private Paging() {}

    static JsonObject page(String name, List<?> items, Parameters given) {
        int from = Math.min(given.one("cursor").map(Paging::position).orElse(0), items.size());
        int to = Math.min(from + given.limit(LARGEST, LARGEST), items.size());
        return new JsonObject()
                .with(name, items.subList(from, to))
                .with("next", to < items.size() ? Optional.of(cursor(to)) : Optional.empty());
    }

    private static String cursor(int position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Integer.toString(position).getBytes(US_ASCII));
    }

    private static int position(String cursor) {
        try {
            int position = Integer.parseInt(new String(Base64.getUrlDecoder().decode(cursor), US_ASCII));
            if (position >= 0) {
                return position;
            }
        } catch (IllegalArgumentException e) {
            // Answered below: neither text nor number of a cursor of ours.
        }
        throw invalid("\"cursor\" must be the \"next\" of the page before, unchanged.");
    }
}
