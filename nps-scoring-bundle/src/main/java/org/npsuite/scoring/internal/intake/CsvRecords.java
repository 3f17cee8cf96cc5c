// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Cuts lines into CSV records (RFC 4180): a quoted value may hold line ends, so that one record may take several lines.
 *
 * <p>A stray quote must not swallow the good lines after it. Lines are joined while quotes are open; where what comes of
 * it is no record, or does not end, the first line is judged alone and the others are read again.
 */
final class CsvRecords {

    private static final CsvFactory FACTORY = new CsvFactory();
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final String MALFORMED = "quotes are not closed or not doubled: \"like \"\"this\"\"\"";

    /**
     * One record.
     *
     * @param line where it starts
     * @param values its cells; empty where it is no record
     * @param fault why it is none; {@code null} where it is one
     */
    record Cells(long line, List<String> values, String fault) {

        private static Cells bad(Line line, String fault) {
            return new Cells(line.number(), List.of(), fault);
        }
    }

    private final Lines lines;
    private final Deque<Line> again = new ArrayDeque<>();
    private CsvSchema schema;

    /**
     * @param lines the stream
     * @param separator between cells; empty = the one the first line holds most of
     */
    CsvRecords(Lines lines, Optional<Character> separator) {
        this.lines = lines;
        this.schema = separator.map(CsvRecords::schema).orElse(null);
    }

    /** The next record that is not blank; empty at the end of the stream. */
    Optional<Cells> next() throws IOException {
        Optional<Line> line = line();
        while (line.isPresent() && line.get().readable() && line.get().text().isBlank()) {
            line = line();
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(record(line.get()));
    }

    private Optional<Line> line() throws IOException {
        return again.isEmpty() ? lines.next() : Optional.of(again.poll());
    }

    private Cells record(Line first) throws IOException {
        if (!first.readable()) {
            return Cells.bad(first, first.fault());
        }
        if (schema == null) {
            schema = schema(separatorOf(first.text()));
        }
        if (closed(first.text())) {
            return parse(first.text())
                    .map(values -> new Cells(first.number(), values, null))
                    .orElseGet(() -> Cells.bad(first, MALFORMED));
        }
        List<Line> rest = new ArrayList<>();
        Optional<List<String>> values = joined(first, rest).flatMap(this::parse);
        if (values.isPresent()) {
            return new Cells(first.number(), values.get(), null);
        }
        for (int i = rest.size() - 1; i >= 0; i--) {
            again.addFirst(rest.get(i));
        }
        return parse(first.text())
                .map(alone -> new Cells(first.number(), alone, null))
                .orElseGet(() -> Cells.bad(first, MALFORMED));
    }

    /** The first line and as many more as it takes to close the quotes; empty where they stay open. */
    private Optional<String> joined(Line first, List<Line> rest) throws IOException {
        StringBuilder text = new StringBuilder(first.text());
        boolean open = true;
        while (open && text.length() <= Lines.LONGEST) {
            Optional<Line> line = line();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            rest.add(line.get());
            if (!line.get().readable()) {
                return Optional.empty();
            }
            text.append('\n').append(line.get().text());
            open = closed(line.get().text());
        }
        return open ? Optional.empty() : Optional.of(text.toString());
    }

    private static boolean closed(String text) {
        boolean closed = true;
        for (int quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', quote + 1)) {
            closed = !closed;
        }
        return closed;
    }

    /** The cells of a text that is exactly one record; empty where it is none or several. */
    private Optional<List<String>> parse(String text) {
        try (CsvParser parser = FACTORY.createParser(text)) {
            parser.setSchema(schema);
            List<String> values = new ArrayList<>();
            parser.nextToken();
            for (JsonToken token = parser.nextToken(); token == JsonToken.VALUE_STRING; token = parser.nextToken()) {
                values.add(parser.getText());
            }
            return parser.nextToken() == null ? Optional.of(values) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be read", e);
        }
    }

    private static CsvSchema schema(char separator) {
        return CsvSchema.emptySchema().withColumnSeparator(separator);
    }

    private static char separatorOf(String header) {
        String bare = header.replaceAll("\"[^\"]*\"", "");
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(separator ->
                        bare.chars().filter(character -> character == separator).count()))
                .orElseThrow();
    }
}
