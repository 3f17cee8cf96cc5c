// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Our profile of a Data Package: {@code docs/benchmark-pack/benchmark-pack.schema.json}, carried in this bundle. */
final class ProfileSchema {

    private static final Pattern PLAIN = Pattern.compile("[^<\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]{0,300}");
    private static final JsonSchema SCHEMA = load();

    private ProfileSchema() {}

    private static JsonSchema load() {
        try (InputStream in = ProfileSchema.class.getResourceAsStream("/profile/benchmark-pack.schema.json")) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            // English, whatever the host's language is: complaints are for pack authors and for logs.
            SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                    .locale(Locale.ENGLISH)
                    .pathType(PathType.JSON_POINTER)
                    .formatAssertionsEnabled(true)
                    .build();
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema, InputFormat.JSON, config);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle is damaged: its profile does not read", e);
        }
    }

    /** What is wrong with a descriptor, with lines where it was read with their places; empty where nothing is. */
    static List<Complaint> complaints(String file, JsonNode descriptor) {
        return SCHEMA.validate(descriptor, (ExecutionContext context) -> {}).stream()
                .map(message -> new Complaint(file, line(message), reason(message)))
                .distinct()
                .limit(20)
                .toList();
    }

    private static long line(ValidationMessage message) {
        JsonNode node = message.getInstanceNode();
        JsonLocation place = node == null ? null : JsonNodes.tokenLocationOf(node);
        return place == null ? 0 : Math.max(0, place.getLineNr());
    }

    /** Where and why; the place is left out where a hostile name is a part of it. */
    private static String reason(ValidationMessage message) {
        String where = message.getInstanceLocation().toString();
        String why = message.getError();
        String text = where.isEmpty() ? why : where + " " + why;
        return PLAIN.matcher(text).matches() ? text : "breaks the rule \"" + message.getType() + "\" of the profile";
    }
}
