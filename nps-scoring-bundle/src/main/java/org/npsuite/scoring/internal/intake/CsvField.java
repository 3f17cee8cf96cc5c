// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import static org.npsuite.model.problem.ProblemException.invalid;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A field of a response as a column is mapped to it: {@code rating}, {@code attr:segment}, {@code ratings:price}.
 *
 * @param part the field of the document
 * @param name inside {@code attributes}, {@code ratings}, {@code measures} and {@code tags}; empty elsewhere
 */
record CsvField(String part, String name) {

    static final CsvField RATING = new CsvField("rating", "");
    static final CsvField STATUS = new CsvField("status", "");

    private static final String ANSWERED_AT = "answeredAt";
    private static final String RATINGS = "ratings";
    private static final String MEASURES = "measures";
    private static final String TAGS = "tags";
    private static final Set<String> PLAIN = Set.of(
            "id",
            "status",
            "rating",
            "comment",
            ANSWERED_AT,
            "customer",
            "account",
            "team",
            "owner",
            "touchpoint",
            "channel",
            "language");
    private static final Map<String, String> NAMED =
            Map.of("attr", "attributes", RATINGS, RATINGS, MEASURES, MEASURES, "tag", TAGS);
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    /** @throws org.npsuite.model.problem.ProblemException {@code INVALID} if a response has no such field */
    static CsvField parse(String key) {
        int colon = key.indexOf(':');
        if (colon < 0 && PLAIN.contains(key)) {
            return new CsvField(key, "");
        }
        if (colon > 0 && colon + 1 < key.length() && NAMED.containsKey(key.substring(0, colon))) {
            return new CsvField(NAMED.get(key.substring(0, colon)), key.substring(colon + 1));
        }
        String shown = key.length() <= 40 ? key : key.substring(0, 39) + "…";
        throw invalid("a response has no field \"" + shown + "\"; there are "
                + PLAIN.stream().sorted().toList() + ", attr:NAME, ratings:NAME, measures:NAME and tag:NAME. "
                + "Say in a mapping which column is which field; columns it does not name are ignored");
    }

    /** As it is written in a mapping. */
    String key() {
        return NAMED.entrySet().stream()
                .filter(entry -> entry.getValue().equals(part))
                .map(entry -> entry.getKey() + ":" + name)
                .findFirst()
                .orElse(part);
    }

    boolean isIn(Map<String, Object> document) {
        Object value = document.get(part);
        return name.isEmpty() ? value != null : value instanceof Map<?, ?> values && values.containsKey(name);
    }

    /** Puts what a cell says into a document. */
    void put(Map<String, Object> document, String cell, CsvDates dates) {
        switch (part) {
            case "rating" -> document.put(part, number(cell));
            case "comment" -> document.put(part, cell);
            case ANSWERED_AT -> document.put(part, dates.instant(cell.strip()).toString());
            case RATINGS, MEASURES -> inside(document).put(name, number(cell));
            case TAGS -> inside(document).put(name, tags(cell));
            case "attributes" -> inside(document).put(name, cell.strip());
            default -> document.put(part, cell.strip());
        }
    }

    @SuppressWarnings("unchecked") // Only this class puts values under these names, and they are such maps.
    private Map<String, Object> inside(Map<String, Object> document) {
        return (Map<String, Object>) document.computeIfAbsent(part, key -> new LinkedHashMap<String, Object>());
    }

    /** A number exactly as written, or the text, which the reader of the document then refuses: "9 " is no rating. */
    private static Object number(String cell) {
        if (WHOLE.matcher(cell).matches()) {
            return Integer.valueOf(cell);
        }
        return DECIMAL.matcher(cell).matches() ? new BigDecimal(cell) : cell;
    }

    private static List<String> tags(String cell) {
        return Arrays.stream(cell.split("\\|"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }
}
