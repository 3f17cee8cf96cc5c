// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A JSON object under construction: fields keep their order, absent ones are left out. */
public final class JsonObject {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** Adds a field; {@code null} is written as such. */
    public JsonObject with(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    /** Adds a field where there is a value. */
    public JsonObject with(String name, Optional<?> value) {
        value.ifPresent(present -> fields.put(name, present));
        return this;
    }

    /** Adds a field where there is a value. */
    public JsonObject with(String name, OptionalDouble value) {
        value.ifPresent(present -> fields.put(name, present));
        return this;
    }

    /** Adds a field where there is a value. */
    public JsonObject with(String name, OptionalLong value) {
        value.ifPresent(present -> fields.put(name, present));
        return this;
    }

    /** Adds a field where there is a value. */
    public JsonObject with(String name, OptionalInt value) {
        value.ifPresent(present -> fields.put(name, present));
        return this;
    }

    /** Adds all fields of a document. */
    public JsonObject withAll(Map<String, ?> document) {
        fields.putAll(document);
        return this;
    }

    /** The fields, in order. */
    @JsonValue
    public Map<String, Object> fields() {
        return Collections.unmodifiableMap(fields);
    }
}
