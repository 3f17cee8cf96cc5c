// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.npsuite.model.score.Rational;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Range;

/** Walks over everything a vector expects and notes where the answer differs, or says nothing. */
public final class Comparison {

    private final JsonNode tolerance;
    private final boolean fitted;
    private final List<String> differences = new ArrayList<>();

    private Comparison(JsonNode vector) {
        this.tolerance = vector.path("tolerance");
        this.fitted = vector.path("expected").has("qMle");
    }

    /** One line per difference; empty if the answer is right. */
    public static List<String> of(JsonNode vector, Answer answer) {
        Comparison comparison = new Comparison(vector);
        comparison.answer("", vector.path("expected"), answer);
        return comparison.differences;
    }

    private void answer(String path, JsonNode expected, Answer answer) {
        expected.fields().forEachRemaining(field -> {
            String key = field.getKey();
            JsonNode value = field.getValue();
            String at = path + "/" + key;
            if (key.equals("status")) {
                if (!Status.agrees(value.asText(), answer)) {
                    differ(at, value, answer.reason());
                }
            } else if (answer.has(key)) {
                value(at, key, value, answer.get(key));
            } else if (!answer.subjects().isEmpty() && value.isArray()) {
                sameNames(at, value, answer.subjects());
            } else if (key.equals("reason")
                    && value.isTextual()
                    && answer.reason().isPresent()) {
                // Prose of the vector: a typed reason stands for it.
                return;
            } else if (!value.isNull()) {
                differences.add(at + ": not answered"
                        + answer.reason().map(r -> ", refused: " + r).orElse(""));
            }
        });
        if (!expected.has("status") && path.isEmpty() && answer.isInvalidInput()) {
            differences.add("input rejected");
        }
    }

    private void value(String at, String key, JsonNode expected, Object raw) {
        Object actual = unwrap(raw);
        if (expected.isNull() || actual == null) {
            if (!expected.isNull() || actual != null) {
                differ(at, expected, raw);
            }
        } else if (actual instanceof Answer answer) {
            answer(at, expected, answer);
        } else if (actual instanceof Map<?, ?> map) {
            Answer answer = new Answer();
            map.forEach((name, value) -> answer.put(name.toString(), value));
            answer(at, expected, answer);
        } else if (actual instanceof Rational rational) {
            BigInteger num = expected.path("num").bigIntegerValue();
            BigInteger den = expected.path("den").bigIntegerValue();
            if (!rational.num().equals(num) || !rational.den().equals(den)) {
                differ(at, expected, rational);
            }
        } else if (actual instanceof Range range) {
            value(at, key, expected, List.of(range.low(), range.high()));
        } else if (actual instanceof List<?> list) {
            list(at, key, expected, list);
        } else if (actual instanceof Number number && expected.isNumber()) {
            if (!within(key, expected.asDouble(), number.doubleValue())) {
                differ(at, expected, number);
            }
        } else if (!(expected.isTextual() && expected.asText().equals(actual.toString()))
                && !(expected.isBoolean() && actual.equals(expected.booleanValue()))) {
            differ(at, expected, actual);
        }
    }

    private void list(String at, String key, JsonNode expected, List<?> actual) {
        if (!expected.isArray() || expected.size() != actual.size()) {
            differ(at, expected, actual);
            return;
        }
        IntStream.range(0, actual.size()).forEach(i -> value(at + "[" + i + "]", key, expected.get(i), actual.get(i)));
    }

    private void sameNames(String at, JsonNode expected, List<String> actual) {
        List<String> names = StreamSupport.stream(expected.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        List<String> levels = actual.stream().map(Comparison::level).toList();
        if (!Set.copyOf(names).equals(Set.copyOf(actual)) && !Set.copyOf(names).equals(Set.copyOf(levels))) {
            differ(at, expected, actual);
        }
    }

    /** The library names the margin as well: "age=18-34". */
    private static String level(String subject) {
        return subject.substring(subject.indexOf('=') + 1);
    }

    private static Object unwrap(Object value) {
        if (value instanceof Estimate<?> estimate) {
            return estimate.value().orElse(null);
        }
        if (value instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? optional.getAsDouble() : null;
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? optional.getAsInt() : null;
        }
        return value;
    }

    private boolean within(String key, double expected, double actual) {
        double abs = tolerance.path("abs").asDouble();
        double rel = tolerance.path("rel").asDouble();
        if (fitted) {
            rel = Math.max(rel, tolerance.path("mleRel").asDouble());
        }
        if (key.equals("pKendallPackage")) {
            abs = tolerance.path("pKendallAbs").asDouble(abs);
        } else if (key.equals("probTrueReachesGoalAtAnyPeriodUpToH")) {
            abs = tolerance.path("anyPeriodAbs").asDouble(abs);
        } else if (key.equals("alpha")) {
            rel = tolerance.path("alphaRel").asDouble(rel);
        } else if (key.startsWith("arl")) {
            rel = tolerance.path("arlRel").asDouble(rel);
        }
        return Math.abs(actual - expected) <= Math.max(abs, rel * Math.abs(expected));
    }

    private void differ(String at, JsonNode expected, Object actual) {
        differences.add(at + ": expected " + expected + ", was " + actual);
    }
}
