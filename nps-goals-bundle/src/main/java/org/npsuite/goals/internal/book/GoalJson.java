// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.book;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import org.npsuite.model.document.Document;
import org.npsuite.model.goal.Goal;

/** Documents as the JSON that is kept in the records. */
public final class GoalJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private GoalJson() {}

    public static Goal read(String programme, String id, String json) {
        return Goal.from(programme, id, document(json));
    }

    public static String write(Map<String, ?> document) {
        return json(document);
    }

    public static Document document(String json) {
        try {
            return Document.of(MAPPER.readValue(json, OBJECT));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("records hold JSON objects only", e);
        }
    }

    /** One value for people: text as it stands, anything else as JSON. */
    public static String value(Object value) {
        return value instanceof String text ? text : json(value);
    }

    private static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("plain maps always become JSON", e);
        }
    }
}
