// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import org.npsuite.model.document.Document;
import org.npsuite.model.goal.Goal;

/** Goals as the JSON that is kept in the records. */
final class GoalJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private GoalJson() {}

    static String write(Goal goal) {
        return write(goal.document());
    }

    static String write(Map<String, ?> document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("plain maps always become JSON", e);
        }
    }

    static Goal read(String programme, String id, String json) {
        return Goal.from(programme, id, document(json));
    }

    static Document document(String json) {
        try {
            return Document.of(MAPPER.readValue(json, OBJECT));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("records hold JSON objects only", e);
        }
    }
}
