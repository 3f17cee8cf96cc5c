// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.settings;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** From what a configuration holds, of whatever type, to the type of a setting. */
final class Conversion {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private Conversion() {}

    /** A value as one would write it into a file; the items of a list separated by commas. */
    static String text(Object value) {
        return String.join(", ", items(value)).strip();
    }

    /** Whether nothing is set: a blank text is a value for a text or a list, and none for all else. */
    static boolean isAbsent(Class<?> type, Object given) {
        return given == null
                || type != String.class && type != String[].class && text(given).isEmpty();
    }

    /** @throws IllegalArgumentException if the value is none of that type */
    static Object of(Class<?> type, Object given) {
        String text = text(given);
        if (type == int.class) {
            return Integer.valueOf(text);
        }
        if (type == long.class) {
            return Long.valueOf(text);
        }
        if (type == double.class) {
            return decimal(text);
        }
        if (type == boolean.class) {
            return flag(text);
        }
        return type == String.class ? text : list(given);
    }

    /** Of a decimal's many spellings in Java only those people write; what is not finite is none of them. */
    private static Double decimal(String text) {
        double value = new BigDecimal(text).doubleValue();
        if (Double.isInfinite(value)) {
            throw new NumberFormatException("too large");
        }
        return value;
    }

    private static Boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    /** A text file gives a list as one text, commas and all. */
    private static String[] list(Object given) {
        return items(given).stream()
                .flatMap(COMMA::splitAsStream)
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toArray(String[]::new);
    }

    private static List<String> items(Object value) {
        if (value.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(value))
                    .mapToObj(i -> String.valueOf(Array.get(value, i)))
                    .toList();
        }
        return value instanceof Collection<?> collection
                ? collection.stream().map(Objects::toString).toList()
                : List.of(value.toString());
    }
}
