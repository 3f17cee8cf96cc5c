// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.npsuite.model.response.Response;
import org.npsuite.scoring.internal.json.Sha256;

/**
 * Tells whether two responses of one id have the same content: SHA-256 over the document as its sender gave it, fields in
 * the order of their names. What the suite adds is not in it, neither an id it minted, nor the time of receipt, nor team
 * and owner: sent again tomorrow, a response is still the same.
 *
 * <p>Written piece by piece rather than from a document, for it is worked out of every response that comes in. A change
 * to a byte of it would make every response known so far another one.
 */
final class Fingerprint {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL = 512;

    private Fingerprint() {}

    static String of(Response sent) {
        // To text first: a generator that writes bytes escapes what lies beyond the basic plane, such as emoji.
        StringWriter text = new StringWriter(USUAL);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(sent, json);
        } catch (IOException e) {
            throw new IllegalStateException("memory takes what is written to it", e);
        }
        return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Response sent, JsonGenerator json) throws IOException {
        json.writeStartObject();
        text(json, "account", sent.account());
        text(json, "answeredAt", sent.answeredAt());
        object(json, "attributes", sent.attributes(), json::writeString);
        text(json, "channel", sent.channel());
        text(json, "comment", sent.comment());
        text(json, "customer", sent.customer());
        text(json, "language", sent.language());
        object(json, "measures", sent.measures(), value -> json.writeString(plain(value)));
        text(json, "owner", sent.owner());
        if (sent.rating().isPresent()) {
            json.writeNumberField("rating", sent.rating().get().value());
        }
        object(json, "ratings", sent.ratings(), rating -> json.writeNumber(rating.value()));
        json.writeStringField("status", sent.status().name());
        object(json, "tags", sent.tags(), tags -> list(json, tags));
        text(json, "team", sent.team());
        text(json, "touchpoint", sent.touchpoint());
        json.writeEndObject();
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static void text(JsonGenerator json, String field, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get().toString());
        }
    }

    @FunctionalInterface
    private interface ValueWriter<T> {
        void write(T value) throws IOException;
    }

    private static <T> void object(JsonGenerator json, String field, Map<String, T> values, ValueWriter<T> writer)
            throws IOException {
        if (!values.isEmpty()) {
            json.writeObjectFieldStart(field);
            for (Map.Entry<String, T> value : new TreeMap<>(values).entrySet()) {
                json.writeFieldName(value.getKey());
                writer.write(value.getValue());
            }
            json.writeEndObject();
        }
    }

    private static void list(JsonGenerator json, Set<String> texts) throws IOException {
        json.writeStartArray();
        for (String text : new TreeSet<>(texts)) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
