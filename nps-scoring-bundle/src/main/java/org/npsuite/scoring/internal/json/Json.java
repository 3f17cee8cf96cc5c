// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.npsuite.model.document.Document;
import org.npsuite.model.problem.ProblemException;

/** Documents as JSON text: strict when reading, always the same bytes for equal content when writing. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final ObjectReader OBJECT = MAPPER.readerFor(new TypeReference<Map<String, Object>>() {});
    private static final ObjectWriter WRITER = MAPPER.writer();

    private Json() {}

    /**
     * Reads a JSON object.
     *
     * @throws ProblemException {@code INVALID} if the text is none; repeats nothing of it
     */
    public static Document read(String text) {
        try {
            return Document.of(asMap(OBJECT.readValue(text)));
        } catch (JsonProcessingException e) {
            // Jackson's own message quotes the text, which may be what a customer wrote.
            throw ProblemException.invalid("this is not one well-formed JSON object");
        }
    }

    private static Map<String, Object> asMap(Map<String, Object> object) throws JsonProcessingException {
        if (object == null) {
            throw ProblemException.invalid("this is not one well-formed JSON object");
        }
        return object;
    }

    /** Writes a document, its fields in the order of their names. */
    public static String write(Map<String, ?> document) {
        try {
            return WRITER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("documents are made of texts, numbers, lists and maps", e);
        }
    }
}
