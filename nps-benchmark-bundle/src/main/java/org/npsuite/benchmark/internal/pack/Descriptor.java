// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.npsuite.model.benchmark.BenchmarkPack;

/**
 * The head of a pack: a Frictionless Data Package (version 2) with what our profile adds.
 *
 * @param head all of the pack but its tables
 * @param sources path of the table of sources
 * @param observations path of the table of observations
 */
record Descriptor(BenchmarkPack.Builder head, String sources, String observations) {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxStringLength(20_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads it.
     *
     * @param file its name, for complaints
     * @param provider who brings the pack
     * @throws PackRefusedException if it is no descriptor or breaks the profile
     */
    static Descriptor read(String file, byte[] bytes, String provider) throws PackRefusedException {
        JsonNode root = parse(file, bytes);
        List<Complaint> wrong = ProfileSchema.complaints(file, root);
        if (!wrong.isEmpty()) {
            throw new PackRefusedException(wrong);
        }
        JsonNode taxonomy = root.get("nps:taxonomy");
        BenchmarkPack.Builder head = BenchmarkPack.builder()
                .name(root.path("name").asText())
                .version(root.path("version").asText())
                .title(root.path("title").asText())
                .titles(titles(root))
                .licence(licence(root))
                .provider(provider)
                .validFrom(day(file, root, "nps:validFrom"))
                .validUntil(day(file, root, "nps:validUntil"))
                .taxonomy(taxonomy.path("scheme").asText() + "-"
                        + taxonomy.path("revision").asText());
        return new Descriptor(head, table(file, root, "sources"), table(file, root, "observations"));
    }

    private static JsonNode parse(String file, byte[] bytes) throws PackRefusedException {
        try {
            if (!JSON.readTree(bytes).isObject()) {
                throw new PackRefusedException(file, "is no JSON object");
            }
        } catch (JsonProcessingException e) {
            // The parser's message repeats the text it failed on, so only the place is passed on.
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new PackRefusedException(
                    List.of(new Complaint(file, Math.max(0, line), "is not well-formed JSON, or names a field twice")));
        } catch (IOException e) {
            throw new PackRefusedException(file, "does not read");
        }
        // Read again with the place of every node, now that nothing can be wrong with it.
        return JsonNodes.readTree(JSON, new ByteArrayInputStream(bytes), LocationJsonNodeFactoryFactory.getInstance());
    }

    private static Map<String, String> titles(JsonNode root) {
        Map<String, String> titles = new HashMap<>();
        root.path("nps:titles")
                .fields()
                .forEachRemaining(
                        title -> titles.put(title.getKey(), title.getValue().asText()));
        return titles;
    }

    private static String licence(JsonNode root) {
        List<String> names = new ArrayList<>();
        for (JsonNode licence : root.path("licenses")) {
            names.add(licence.path(licence.has("name") ? "name" : "title").asText());
        }
        return String.join(", ", names);
    }

    private static LocalDate day(String file, JsonNode root, String field) throws PackRefusedException {
        JsonNode day = root.path(field);
        if (day.isMissingNode()) {
            return null;
        }
        try {
            return LocalDate.parse(day.asText());
        } catch (DateTimeException e) {
            throw new PackRefusedException(file, field + " must be a date such as 2026-11-22");
        }
    }

    private static String table(String file, JsonNode root, String name) throws PackRefusedException {
        for (JsonNode resource : root.path("resources")) {
            if (resource.path("name").asText().equals(name)) {
                String path = resource.path("path").asText();
                if (!PackPaths.isInside(path)) {
                    throw new PackRefusedException(
                            file, "the path of resource " + name + " leaves the pack: give a plain relative path");
                }
                return path;
            }
        }
        throw new PackRefusedException(file, "has no resource " + name);
    }
}
