// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseDocuments;

/** A response's document as text: whole for the history, and what has no column of its own for the table. */
final class Content {

    private static final Set<String> WITHOUT_COLUMN = Set.of("comment", "attributes", "ratings", "measures", "tags");
    private static final TypeReference<LinkedHashMap<String, Object>> DOCUMENT = new TypeReference<>() {};
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Content() {}

    /** The whole document. */
    static String whole(Response response) {
        return text(ResponseDocuments.write(response));
    }

    /** What the columns do not hold; {@code null} where they hold everything. */
    static String rest(Response response) {
        Map<String, Object> document = ResponseDocuments.write(response);
        document.keySet().removeIf(field -> !WITHOUT_COLUMN.contains(field));
        response.answeredAt()
                // Columns of time end at the microsecond.
                .filter(time -> !time.equals(time.truncatedTo(ChronoUnit.MICROS)))
                .ifPresent(time -> document.put("answeredAt", time.toString()));
        return document.isEmpty() ? null : text(document);
    }

    /** The document that a text holds, to be added to; empty for {@code null}. */
    static Map<String, Object> document(String text) {
        if (text == null) {
            return new LinkedHashMap<>();
        }
        try {
            return JSON.readValue(text, DOCUMENT);
        } catch (JsonProcessingException e) {
            // Its message quotes the text.
            throw new IllegalStateException("a stored response is not the JSON that was written");
        }
    }

    /** Any document as text. */
    static String text(Map<String, Object> document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a response's document is plain texts, numbers and lists");
        }
    }
}
