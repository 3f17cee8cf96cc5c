// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.json;

import static org.npsuite.model.problem.ProblemException.invalid;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.npsuite.model.document.Document;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;

/**
 * Reads and writes the bodies of requests and answers. Reading is strict: one object, no field twice, nothing after it,
 * at most 1 MB. Writing equal objects gives equal bytes.
 */
public final class Json {

    /** Largest single document, in bytes. */
    public static final int LARGEST = 1_000_000;

    /** Far beyond any measure, and small enough that no later step can be made to write out a billion zeros. */
    private static final int LARGEST_EXPONENT = 400;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private Json() {}

    /**
     * Reads a body.
     *
     * @throws ProblemException {@code INVALID} if it is not one JSON object, {@code TOO_LARGE}
     */
    public static Document read(InputStream body) {
        byte[] bytes = bytes(body);
        if (bytes.length == 0) {
            throw invalid("The body is empty: send a JSON object.");
        }
        try {
            Map<String, Object> fields = MAPPER.readValue(bytes, OBJECT);
            if (fields == null) {
                throw invalid("The body is null: send a JSON object.");
            }
            fields.values().forEach(Json::checkNumbers);
            return Document.of(fields);
        } catch (JsonProcessingException e) {
            // The parser's own message quotes the body, which may hold personal data.
            throw invalid("The body is not one JSON object" + place(e.getLocation())
                    + ". Check quotes, commas and brackets there, that no field is given twice, and that nothing "
                    + "follows the object.");
        } catch (IOException e) {
            throw invalid("The body is not text in UTF-8: encode it so and send it again.");
        }
    }

    /** Reads JSON that stands in a text, such as a query parameter. */
    public static Document read(String name, String text) {
        try {
            Map<String, Object> fields = MAPPER.readValue(text, OBJECT);
            if (fields != null) {
                return Document.of(fields);
            }
        } catch (JsonProcessingException e) {
            // Answered below: the parser's message quotes the text.
        }
        throw invalid("\"" + name + "\" is not a JSON object: check quotes, commas and brackets, and that it is "
                + "percent-encoded in the address.");
    }

    /** The bytes of an answer. */
    public static byte[] write(JsonObject object) {
        try {
            return MAPPER.writeValueAsBytes(object);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an answer cannot be written as JSON", e);
        }
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                Bodies.drain(body);
                throw new ProblemException(
                        Problem.TOO_LARGE,
                        "A single document has at most " + LARGEST
                                + " bytes. Shorten it, or send many responses as application/x-ndjson or text/csv.");
            }
            return bytes;
        } catch (IOException e) {
            throw invalid("The body broke off before its end: send the request again.");
        }
    }

    private static void checkNumbers(Object value) {
        if (value instanceof BigDecimal number && Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            throw invalid("A number in the body has an exponent beyond " + LARGEST_EXPONENT + ": write a usual one.");
        }
        if (value instanceof List<?> list) {
            list.forEach(Json::checkNumbers);
        }
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(Json::checkNumbers);
        }
    }

    private static String place(JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
