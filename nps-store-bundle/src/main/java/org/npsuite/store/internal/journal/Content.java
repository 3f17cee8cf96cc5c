// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseDocuments;
import org.npsuite.model.score.Rating;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.SearchText;

/** A response's document as text: whole for the history, and what has no column of its own for the table. */
final class Content {

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
        // Columns of time end at the microsecond.
        Optional<Instant> exact =
                response.answeredAt().filter(time -> !time.equals(time.truncatedTo(ChronoUnit.MICROS)));
        if (response.comment().isEmpty()
                && response.attributes().isEmpty()
                && response.ratings().isEmpty()
                && response.measures().isEmpty()
                && response.tags().isEmpty()
                && exact.isEmpty()) {
            return null;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.getFactory().createGenerator(text)) {
            json.writeStartObject();
            if (response.comment().isPresent()) {
                json.writeStringField("comment", response.comment().get());
            }
            object(json, "attributes", response.attributes(), json::writeString);
            object(json, "ratings", response.ratings(), rating -> json.writeNumber(rating.value()));
            object(json, "measures", response.measures(), json::writeNumber);
            object(json, "tags", response.tags(), tags -> {
                json.writeStartArray();
                for (String tag : tags) {
                    json.writeString(tag);
                }
                json.writeEndArray();
            });
            if (exact.isPresent()) {
                json.writeStringField("answeredAt", exact.get().toString());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("a response's document is plain texts, numbers and lists");
        }
        return text.toString();
    }

    @FunctionalInterface
    private interface ValueWriter<T> {
        void write(T value) throws IOException;
    }

    private static <T> void object(JsonGenerator json, String field, Map<String, T> values, ValueWriter<T> writer)
            throws IOException {
        if (!values.isEmpty()) {
            json.writeObjectFieldStart(field);
            for (Map.Entry<String, T> value : values.entrySet()) {
                json.writeFieldName(value.getKey());
                writer.write(value.getValue());
            }
            json.writeEndObject();
        }
    }

    /** Gives a response what {@link #rest} wrote; nothing for {@code null}. */
    static void read(String text, Response.Builder into) {
        if (text == null) {
            return;
        }
        try (JsonParser json = parser(text)) {
            json.nextToken();
            for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                switch (field) {
                    case "comment" -> into.comment(json.getText());
                    case "answeredAt" -> into.answeredAt(Instant.parse(json.getText()));
                    case "attributes" -> into.attributes(object(json, JsonParser::getText));
                    case "ratings" -> into.ratings(object(json, value -> new Rating(value.getIntValue())));
                    case "measures" -> into.measures(object(json, JsonParser::getDecimalValue));
                    case "tags" -> into.tags(object(json, Content::texts));
                    default -> json.skipChildren();
                }
            }
        } catch (IOException e) {
            throw unreadable();
        }
    }

    @FunctionalInterface
    private interface ValueReader<T> {
        T read(JsonParser json) throws IOException;
    }

    private static <T> Map<String, T> object(JsonParser json, ValueReader<T> reader) throws IOException {
        Map<String, T> values = new LinkedHashMap<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            values.put(name, reader.read(json));
        }
        return values;
    }

    private static Set<String> texts(JsonParser json) throws IOException {
        Set<String> texts = new LinkedHashSet<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            texts.add(json.getText());
        }
        return texts;
    }

    /** The document that a text holds, to be added to; empty for {@code null}. */
    static Map<String, Object> document(String text) {
        if (text == null) {
            return new LinkedHashMap<>();
        }
        try {
            return JSON.readValue(text, DOCUMENT);
        } catch (JsonProcessingException e) {
            throw unreadable();
        }
    }

    static JsonParser parser(String text) throws IOException {
        return JSON.getFactory().createParser(text);
    }

    /** Says no more: the reader's own message quotes the text. */
    static IllegalStateException unreadable() {
        return new IllegalStateException("a stored response is not the JSON that was written");
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
