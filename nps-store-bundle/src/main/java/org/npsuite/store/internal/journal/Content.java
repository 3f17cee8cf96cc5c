// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseDocuments;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.SearchText;

/** A response's document as text: whole for the history, and what has no column of its own for the table. */
final class Content {

    private static final Set<String> WITHOUT_COLUMN = Set.of("comment", "attributes", "ratings", "measures", "tags");
    private static final TypeReference<LinkedHashMap<String, Object>> DOCUMENT = new TypeReference<>() {};
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final String ESCAPED = "%_\\";

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

    /** A pattern for SQL's LIKE that every content has in which a field has this value; some others have it too. */
    static String patternOf(Field field, String value) {
        String quoted = quoted(value);
        String text = field.kind() == Field.Kind.ATTR ? quoted(field.name()) + ":" + quoted : quoted;
        StringBuilder pattern = new StringBuilder("%");
        text.codePoints().forEach(c -> literally(pattern, c));
        return pattern.append('%').toString();
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    private static void literally(StringBuilder pattern, int c) {
        pattern.append(ESCAPED.indexOf(c) >= 0 ? "\\" : "").appendCodePoint(c);
    }

    /**
     * A pattern for SQL's LIKE that the lower case of every content has whose comment says the text; some others have
     * it too. Letters of whose lower case databases have different ideas stand for anything.
     */
    static String patternOf(SearchText text) {
        StringBuilder pattern = new StringBuilder("%");
        String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(text.value()));
        quoted.codePoints().forEach(c -> {
            if (isUnsteady(c)) {
                pattern.append('%');
            } else {
                literally(pattern, Character.toLowerCase(c));
            }
        });
        return pattern.append('%').toString();
    }

    /** Beyond ASCII a database may know no cases; i and k are the lower case of letters beyond ASCII, too. */
    private static boolean isUnsteady(int c) {
        return c < 128 ? "iIkK".indexOf(c) >= 0 : Character.toLowerCase(c) != Character.toUpperCase(c);
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
