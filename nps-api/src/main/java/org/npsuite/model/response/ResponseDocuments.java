// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.response;

import static org.npsuite.model.problem.ProblemException.invalid;
import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.npsuite.model.document.Document;
import org.npsuite.model.score.Rating;

/** The document form of a {@link Response}: what REST, NDJSON, the CSV mapping and the journal have in common. */
public final class ResponseDocuments {

    private static final Set<String> FIELDS = Set.of(
            "id",
            "status",
            "rating",
            "comment",
            "answeredAt",
            "customer",
            "account",
            "team",
            "owner",
            "touchpoint",
            "channel",
            "language",
            "attributes",
            "ratings",
            "measures",
            "tags");

    /** A digit for each 0. */
    private static final String PLAIN = "0000-00-00T00:00:00Z";

    private ResponseDocuments() {}

    /**
     * Reads a response.
     *
     * @param document its fields; an unknown one is refused
     * @param zone the programme's, for an {@code answeredAt} without one: a bare date is the start of that day, a time
     *     in a daylight-saving gap moves forward by the length of the gap
     * @throws org.npsuite.model.problem.ProblemException {@code INVALID} or {@code NOT_ALLOWED}, naming the field
     */
    public static Response read(Document document, ZoneId zone) {
        document.allowing(FIELDS);
        Response.Builder builder = Response.builder()
                .id(document.text("id").orElse(null))
                .status(document.constant("status", ResponseStatus.class).orElse(ResponseStatus.VALID))
                .rating(rating(document, "rating"))
                .comment(
                        document.text("comment").filter(text -> !text.isBlank()).orElse(null))
                .answeredAt(document.text("answeredAt")
                        .map(text -> instant(text, zone))
                        .orElse(null))
                .customer(document.text("customer").orElse(null))
                .account(document.text("account").orElse(null))
                .team(document.text("team").orElse(null))
                .owner(document.text("owner").orElse(null))
                .touchpoint(document.text("touchpoint").orElse(null))
                .channel(document.text("channel").orElse(null))
                .language(document.text("language").orElse(null))
                .attributes(document.textsByName("attributes"));
        document.object("ratings").ifPresent(object -> {
            Map<String, Rating> ratings = new LinkedHashMap<>();
            object.names().stream().filter(object::has).forEach(name -> ratings.put(name, rating(object, name)));
            builder.ratings(ratings);
        });
        document.object("measures").ifPresent(object -> {
            Map<String, BigDecimal> measures = new LinkedHashMap<>();
            object.names().forEach(name -> object.decimal(name).ifPresent(value -> measures.put(name, value)));
            builder.measures(measures);
        });
        document.object("tags").ifPresent(object -> {
            Map<String, Set<String>> tags = new LinkedHashMap<>();
            object.names().forEach(name -> tags.put(name, new LinkedHashSet<>(object.texts(name))));
            builder.tags(tags);
        });
        return builder.build();
    }

    private static Rating rating(Document document, String field) {
        OptionalInt value = document.integer(field);
        if (value.isEmpty()) {
            return null;
        }
        if (value.getAsInt() < Rating.MIN || value.getAsInt() > Rating.MAX) {
            throw notAllowed(
                    "\"" + document.path() + field + "\" must be a whole number from 0 to 10, was " + value.getAsInt());
        }
        return new Rating(value.getAsInt());
    }

    /**
     * Reads {@code 2026-03-01T10:15:00+01:00}, {@code 2026-03-01T10:15:00} or {@code 2026-03-01}, the latter two in
     * {@code zone}.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code INVALID} if it is none of these
     */
    public static Instant instant(String text, ZoneId zone) {
        try {
            if (isPlain(text)) {
                return plain(text);
            }
            if (text.indexOf('T') < 0) {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
            if (text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > text.indexOf('T')) {
                return OffsetDateTime.parse(text).toInstant();
            }
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw invalid("\"answeredAt\" must be a time such as 2026-03-01T10:15:00+01:00 or a date such as 2026-03-01"
                    + Document.was(text));
        }
    }

    /** Whether it is like {@code 2026-03-01T10:15:00Z}, as nearly all are of an import, and soon read. */
    private static boolean isPlain(String text) {
        if (text.length() != PLAIN.length()) {
            return false;
        }
        for (int i = 0; i < PLAIN.length(); i++) {
            char wanted = PLAIN.charAt(i);
            char c = text.charAt(i);
            if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
                return false;
            }
        }
        return true;
    }

    private static Instant plain(String text) {
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19))
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** Writes a response; absent parts are left out. */
    public static Map<String, Object> write(Response response) {
        Map<String, Object> document = new LinkedHashMap<>();
        response.id().ifPresent(value -> document.put("id", value));
        document.put("status", response.status().name());
        response.rating().ifPresent(value -> document.put("rating", value.value()));
        response.comment().ifPresent(value -> document.put("comment", value));
        response.answeredAt().ifPresent(value -> document.put("answeredAt", value.toString()));
        response.customer().ifPresent(value -> document.put("customer", value));
        response.account().ifPresent(value -> document.put("account", value));
        response.team().ifPresent(value -> document.put("team", value));
        response.owner().ifPresent(value -> document.put("owner", value));
        response.touchpoint().ifPresent(value -> document.put("touchpoint", value));
        response.channel().ifPresent(value -> document.put("channel", value));
        response.language().ifPresent(value -> document.put("language", value));
        if (!response.attributes().isEmpty()) {
            document.put("attributes", response.attributes());
        }
        if (!response.ratings().isEmpty()) {
            Map<String, Integer> ratings = new LinkedHashMap<>();
            response.ratings().forEach((name, rating) -> ratings.put(name, rating.value()));
            document.put("ratings", ratings);
        }
        if (!response.measures().isEmpty()) {
            document.put("measures", response.measures());
        }
        if (!response.tags().isEmpty()) {
            Map<String, List<String>> tags = new LinkedHashMap<>();
            response.tags().forEach((name, set) -> tags.put(name, List.copyOf(set)));
            document.put("tags", tags);
        }
        return document;
    }
}
