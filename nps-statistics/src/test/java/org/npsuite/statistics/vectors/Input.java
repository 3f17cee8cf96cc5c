// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.npsuite.model.score.Category;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Confidence;

/** Reads the shapes that inputs of vectors come in. */
final class Input {

    private Input() {}

    static CategoryCounts counts(JsonNode node) {
        if (node.isArray()) {
            return new CategoryCounts(whole(node.get(0)), whole(node.get(1)), whole(node.get(2)));
        }
        return new CategoryCounts(
                whole(node.path("detractors")), whole(node.path("passives")), whole(node.path("promoters")));
    }

    static long whole(JsonNode node) {
        if (!node.isNumber() || node.asDouble() != Math.rint(node.asDouble())) {
            throw new IllegalArgumentException("a count must be a whole number, was " + node);
        }
        return node.asLong();
    }

    static Map<String, CategoryCounts> segments(JsonNode node) {
        return map(node, Input::counts);
    }

    static Map<String, Long> sizes(JsonNode node) {
        return map(node, Input::whole);
    }

    static <T> Map<String, T> map(JsonNode node, Function<JsonNode, T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        node.fields().forEachRemaining(field -> map.put(field.getKey(), value.apply(field.getValue())));
        return map;
    }

    static <T> List<T> list(JsonNode node, Function<JsonNode, T> value) {
        return StreamSupport.stream(node.spliterator(), false).map(value).toList();
    }

    static List<OptionalDouble> gaps(JsonNode node) {
        return list(node, value -> value.isNumber() ? OptionalDouble.of(value.asDouble()) : OptionalDouble.empty());
    }

    static double[] doubles(JsonNode node) {
        return list(node, Input::number).stream().mapToDouble(d -> d).toArray();
    }

    /** JSON has no infinity: anything that is not a number is not a number. */
    static double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : Double.NaN;
    }

    static OptionalDouble optional(JsonNode node) {
        return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
    }

    /** Class -1, 0 or 1. */
    static Category category(JsonNode node) {
        long value = whole(node);
        if (value < -1 || value > 1) {
            throw new IllegalArgumentException("a class must be -1, 0 or 1, was " + value);
        }
        return Category.values()[(int) value + 1];
    }

    static Confidence confidence(JsonNode input) {
        return Confidence.of(input.path("conf").asDouble(0.95));
    }

    /** Counts of the classes by the name beside each. */
    static Map<String, CategoryCounts> tallied(JsonNode names, JsonNode classes) {
        if (names.size() != classes.size()) {
            throw new IllegalArgumentException(names.size() + " names for " + classes.size() + " classes");
        }
        Map<String, CategoryCounts> counts = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            counts.merge(names.get(i).asText(), one(category(classes.get(i))), CategoryCounts::plus);
        }
        return counts;
    }

    static CategoryCounts one(Category category) {
        List<Long> ones = new ArrayList<>(List.of(0L, 0L, 0L));
        ones.set(category.ordinal(), 1L);
        return new CategoryCounts(ones.get(0), ones.get(1), ones.get(2));
    }
}
