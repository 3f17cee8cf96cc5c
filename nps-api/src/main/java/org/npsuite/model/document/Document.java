// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.document;

import static org.npsuite.model.problem.ProblemException.invalid;
import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.npsuite.model.problem.ProblemException;

/**
 * A JSON object as plain Java: text, {@link Number}, {@link Boolean}, {@link List} and {@link Map}. Values of the model
 * read themselves from it and write themselves to it, so that every door (REST, files, records) understands the same
 * and complains in the same words; parsing the text is left to whatever JSON library stands at the door.
 *
 * <p>Every reader names the field in its complaint: a wrong type is {@code INVALID}, a wrong value {@code NOT_ALLOWED}.
 * A field that is {@code null} counts as absent.
 */
public final class Document {

    private static final int LETTERS_OF_A_DATE = 12;

    private final Map<String, ?> fields;
    private final String path;

    private Document(Map<String, ?> fields, String path) {
        this.fields = fields;
        this.path = path;
    }

    /** Reads {@code fields}, which must not change meanwhile. */
    public static Document of(Map<String, ?> fields) {
        return new Document(fields, "");
    }

    /** Complains about the first field that is none of {@code known}, so that a misspelt name is not silently lost. */
    public Document allowing(Set<String> known) {
        for (String field : fields.keySet()) {
            if (!known.contains(field)) {
                throw invalid("unknown field \"" + path + shortened(field) + "\"; known are "
                        + known.stream().sorted().toList());
            }
        }
        return this;
    }

    /** Complains about an {@code id} other than the one by which the document is addressed; it may be left out. */
    public Document identifiedBy(String id) {
        text("id").filter(own -> !own.equals(id)).ifPresent(own -> {
            throw notAllowed("\"id\" differs from the address: leave it out or make them equal");
        });
        return this;
    }

    /** Whether the field is there and not {@code null}. */
    public boolean has(String field) {
        return fields.get(field) != null;
    }

    /** Text, as it stands. */
    public Optional<String> text(String field) {
        return value(field, String.class, "text");
    }

    /** Text that must be there and not be blank. */
    public String requiredText(String field) {
        return text(field)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> notAllowed("\"" + path + field + "\" is missing: give it a text"));
    }

    /** A whole number an {@code int} holds; 6.5 is refused, never rounded. */
    public OptionalInt integer(String field) {
        OptionalLong number = whole(field);
        return number.isEmpty() ? OptionalInt.empty() : OptionalInt.of(small(field, number.getAsLong()));
    }

    /** A whole number a {@code long} holds; 6.5 is refused, never rounded. */
    public OptionalLong whole(String field) {
        Optional<Number> number = number(field);
        return number.isEmpty() ? OptionalLong.empty() : OptionalLong.of(exact(field, number.get()));
    }

    /** A finite decimal number. */
    public Optional<BigDecimal> decimal(String field) {
        return number(field).map(number -> finite(field, number));
    }

    /** A date such as 2026-01-31. */
    public Optional<LocalDate> date(String field) {
        return text(field).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw invalid("\"" + path + field + "\" must be a date such as 2026-01-31" + was(text));
            }
        });
    }

    /** One of the constants of an enum, in UPPER_SNAKE. */
    public <E extends Enum<E>> Optional<E> constant(String field, Class<E> type) {
        return text(field).map(text -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(text)) {
                    return constant;
                }
            }
            throw notAllowed("\"" + path + field + "\" must be one of " + List.of(type.getEnumConstants()) + ", not "
                    + quoted(text));
        });
    }

    /** An object inside this one. */
    public Optional<Document> object(String field) {
        return map(field).map(map -> new Document(map, path + field + "."));
    }

    /** A list of objects; empty where the field is absent. */
    public List<Document> objects(String field) {
        List<Document> objects = new ArrayList<>();
        for (Object item : list(field)) {
            String place = path + field + "[" + objects.size() + "]";
            objects.add(new Document(asMap(place, item), place + "."));
        }
        return objects;
    }

    /** A list of texts; empty where the field is absent. */
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (Object item : list(field)) {
            if (!(item instanceof String text)) {
                throw invalid("\"" + path + field + "\" must hold texts only");
            }
            texts.add(text);
        }
        return texts;
    }

    /** A list of whole numbers that a {@code long} holds; empty where the field is absent. */
    public List<Long> wholes(String field) {
        List<Long> wholes = new ArrayList<>();
        for (Object item : list(field)) {
            if (!(item instanceof Number number)) {
                throw invalid("\"" + path + field + "\" must hold numbers only");
            }
            wholes.add(exact(field, number));
        }
        return wholes;
    }

    /** Names to texts, in the order given; empty where the field is absent. */
    public Map<String, String> textsByName(String field) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(field).ifPresent(object -> object.names()
                .forEach(name -> object.text(name).ifPresent(text -> texts.put(name, text))));
        return texts;
    }

    /** The names of the fields, in the order given. */
    public Set<String> names() {
        return fields.keySet();
    }

    /** Where this object stands in the whole, such as {@code sector.}; empty at the top. */
    public String path() {
        return path;
    }

    private Optional<Map<String, ?>> map(String field) {
        Object value = fields.get(field);
        return value == null ? Optional.empty() : Optional.of(asMap(path + field, value));
    }

    private static Map<String, ?> asMap(String place, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw invalid("\"" + place + "\" must be an object");
        }
        if (map.keySet().stream().allMatch(String.class::isInstance)) {
            @SuppressWarnings("unchecked")
            Map<String, ?> typed = (Map<String, ?>) map;
            return typed;
        }
        Map<String, Object> typed = new LinkedHashMap<>();
        map.forEach((key, item) -> typed.put(String.valueOf(key), item));
        return typed;
    }

    private List<?> list(String field) {
        return value(field, List.class, "a list").map(list -> (List<?>) list).orElse(List.of());
    }

    private <T> Optional<T> value(String field, Class<T> type, String wanted) {
        Object value = fields.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            throw invalid("\"" + path + field + "\" must be " + wanted);
        }
        return Optional.of(type.cast(value));
    }

    /** A number; a text that is none is repeated where it consists of digits and signs. */
    private Optional<Number> number(String field) {
        if (fields.get(field) instanceof String text) {
            throw invalid("\"" + path + field + "\" must be a number" + was(text, 1, 0));
        }
        return value(field, Number.class, "a number");
    }

    private long exact(String field, Number number) {
        try {
            return finite(field, number).longValueExact();
        } catch (ArithmeticException e) {
            throw notWhole(field, Long.MAX_VALUE, number);
        }
    }

    private int small(String field, long number) {
        if (number != (int) number) {
            throw notWhole(field, Integer.MAX_VALUE, number);
        }
        return (int) number;
    }

    private ProblemException notWhole(String field, long largest, Number number) {
        boolean fraction = finite(field, number).stripTrailingZeros().scale() > 0;
        return notAllowed("\"" + path + field + "\" must be a whole number"
                + (fraction ? "" : " up to " + largest)
                + ", was " + shortened(number.toString()));
    }

    private BigDecimal finite(String field, Number number) {
        if (number instanceof Double value && !Double.isFinite(value)) {
            throw notAllowed("\"" + path + field + "\" must be a finite number");
        }
        return new BigDecimal(number.toString());
    }

    /**
     * How a complaint repeats a bad date, so that whoever sent thousands of lines finds it: {@code , was "31/13/26"}.
     *
     * @return empty for what has hardly a digit or more letters than the name of a month: a person's words, that came
     *     under the wrong heading, are never repeated
     */
    public static String was(String text) {
        return was(text, 4, LETTERS_OF_A_DATE);
    }

    private static String was(String text, int fewestDigits, int mostLetters) {
        long digits = text.codePoints().filter(Character::isDigit).count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        return digits >= fewestDigits && letters <= mostLetters ? ", was " + quoted(text) : "";
    }

    private static String quoted(String text) {
        return '"' + shortened(text) + '"';
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 40 ? line : String.format(Locale.ROOT, "%s…", line.substring(0, 39));
    }
}
