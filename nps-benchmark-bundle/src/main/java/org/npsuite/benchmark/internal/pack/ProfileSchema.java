// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What our profile asks of a descriptor. */
final class ProfileSchema {

    private static final List<String> TEXTS = List.of("name", "version", "title");

    private ProfileSchema() {}

    /** What is wrong with a descriptor; empty where nothing is. */
    static List<Complaint> complaints(String file, JsonNode root) {
        List<Complaint> wrong = new ArrayList<>();
        for (String field : TEXTS) {
            if (!root.path(field).isTextual()) {
                wrong.add(new Complaint(file, 0, field + " is missing"));
            }
        }
        if (!root.path("licenses").isArray() || root.path("licenses").isEmpty()) {
            wrong.add(new Complaint(file, 0, "licenses is missing"));
        }
        if (!root.path("nps:taxonomy").path("scheme").isTextual()
                || !root.path("nps:taxonomy").path("revision").isTextual()) {
            wrong.add(new Complaint(file, 0, "nps:taxonomy is missing: scheme and revision, such as NACE and 2"));
        }
        return wrong;
    }
}
