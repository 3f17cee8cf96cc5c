// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.http;

import static org.npsuite.model.problem.ProblemException.invalid;
import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The query parameters of a request. What does not parse is {@code INVALID} (400) and what parses but cannot be is
 * {@code NOT_ALLOWED} (422), never 404; a misspelt parameter is refused, so that it is not silently lost.
 */
public final class Parameters {

    private final Map<String, List<String>> given;

    /** @param known names of the parameters the resource understands */
    Parameters(Map<String, List<String>> given, Set<String> known) {
        this.given = given;
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw name.equals("programme") || name.equals("programmes")
                            ? notAllowed("A query is about the one programme in its address: different programmes ask "
                                    + "different questions, and their answers are never mixed. Ask once per programme.")
                            : invalid("Unknown query parameter. Known here: " + String.join(", ", new TreeSet<>(known))
                                    + ".");
                });
    }

    /** All values of a parameter, in the order given. */
    public List<String> all(String name) {
        return given.getOrDefault(name, List.of());
    }

    /** The value of a parameter that may be given once. */
    public Optional<String> one(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw invalid("\"" + name + "\" may be given once.");
        }
        return values.stream().findFirst();
    }

    /** A date. */
    public Optional<LocalDate> date(String name) {
        return one(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw invalid("\"" + name + "\" must be a date such as 2026-01-31.");
            }
        });
    }

    /** A decimal number. */
    public Optional<Double> decimal(String name) {
        return one(name).map(text -> {
            try {
                return new BigDecimal(text).doubleValue();
            } catch (NumberFormatException e) {
                throw invalid("\"" + name + "\" must be a number such as 0.95.");
            }
        });
    }

    /** A whole number. */
    public Optional<Long> whole(String name) {
        return one(name).map(text -> {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException e) {
                throw invalid("\"" + name + "\" must be a whole number such as 100.");
            }
        });
    }

    /** Most items per page. */
    public int limit(int usual, int most) {
        long limit = whole("limit").orElse((long) usual);
        if (limit < 1 || limit > most) {
            throw notAllowed("\"limit\" must be 1 to " + most + ".");
        }
        return (int) limit;
    }

    /** The confidence of intervals, 0.95 unless said otherwise. */
    public double level() {
        return Level.of(decimal("level"));
    }

    /** One of the constants of an enum, in any case. */
    public <E extends Enum<E>> E constant(String name, Class<E> type, E usual) {
        return one(name)
                .map(text -> {
                    for (E constant : type.getEnumConstants()) {
                        if (constant.name().equalsIgnoreCase(text)) {
                            return constant;
                        }
                    }
                    throw invalid("\"" + name + "\" must be one of "
                            + List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT) + ".");
                })
                .orElse(usual);
    }
}
