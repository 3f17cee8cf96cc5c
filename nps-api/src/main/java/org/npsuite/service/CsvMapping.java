// SPDX-License-Identifier: Apache-2.0
package org.npsuite.service;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.npsuite.model.document.Document;

/**
 * Which column of a CSV file is which field of a response. In a {@link Document}:
 * {@code {"columns": {"survey_date": "answeredAt", "market": "attr:segment", "note": "ratings:price"}, "dateFormats":
 * ["dd/MM/yyyy"], "separator": ";", "encoding": "UTF-8", "defaults": {"channel": "email"}}}.
 *
 * @param columns from the file's column to a field: a name of the response, {@code attr:NAME}, {@code ratings:NAME},
 *     {@code measures:NAME} or {@code tag:NAME} (several tags separated by {@code |}). Columns not named are ignored
 * @param dateFormats patterns of {@link DateTimeFormatter}, tried in this order; empty = ISO 8601
 * @param separator between columns; empty = found out from the header
 * @param encoding of the file; empty = UTF-8 where that fits, else Windows-1252
 * @param defaults fields every response gets where its line has none
 */
public record CsvMapping(
        Map<String, String> columns,
        List<String> dateFormats,
        Optional<Character> separator,
        Optional<Charset> encoding,
        Map<String, String> defaults) {

    private static final Set<String> FIELDS = Set.of("columns", "dateFormats", "separator", "encoding", "defaults");

    public CsvMapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        dateFormats = List.copyOf(dateFormats);
        dateFormats.forEach(CsvMapping::formatter);
        defaults = Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
    }

    /**
     * Reads the document form.
     *
     * @throws org.npsuite.model.problem.ProblemException naming what does not fit
     */
    public static CsvMapping from(Document document) {
        document.allowing(FIELDS);
        return new CsvMapping(
                document.textsByName("columns"),
                document.texts("dateFormats"),
                document.text("separator").map(CsvMapping::single),
                document.text("encoding").map(CsvMapping::charset),
                document.textsByName("defaults"));
    }

    /**
     * A formatter of a pattern, strict about the calendar: 31/02 is no date. {@code y} is the year as people count it.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code NOT_ALLOWED} if it is no pattern
     */
    public static DateTimeFormatter formatter(String pattern) {
        try {
            return DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu").replace("yy", "uu"), Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw notAllowed("\"dateFormats\" holds a pattern that is none: write such as dd/MM/yyyy");
        }
    }

    private static char single(String text) {
        if (text.length() != 1) {
            throw notAllowed("\"separator\" must be one character");
        }
        return text.charAt(0);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw notAllowed("\"encoding\" must be the name of a character set such as UTF-8 or windows-1252");
        }
    }
}
