// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads a table of a pack: UTF-8, comma, a first line that names the columns. */
final class CsvTable {

    private static final int LONGEST_CELL = 4_000;

    private static final CsvMapper CSV = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_CELL)
                            .maxNestingDepth(4)
                            .build())
                    .build())
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .build();

    private final String file;
    private final List<String> required;
    private final List<String> optional;
    private final Complaints complaints;

    CsvTable(String file, List<String> required, List<String> optional, Complaints complaints) {
        this.file = file;
        this.required = required;
        this.optional = optional;
        this.complaints = complaints;
    }

    /** Passes each line on, or complains: of a header that does not fit, of a line with more or fewer cells. */
    void read(byte[] bytes, Consumer<Row> consumer) {
        try (MappingIterator<String[]> lines = CSV.readerFor(String[].class).readValues(decoded(bytes))) {
            if (!lines.hasNextValue()) {
                complaints.add(file, 1, "is empty");
                return;
            }
            List<String> columns = List.of(lines.nextValue());
            if (fits(columns)) {
                readLines(lines, columns, consumer);
            }
        } catch (CharacterCodingException e) {
            complaints.add(file, 0, "is not UTF-8");
        } catch (JsonProcessingException e) {
            // The parser's message repeats the text it failed on, so it is not passed on.
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            complaints.add(file, Math.max(0, line), "is not a table: a quote is not closed, or a cell is too long");
        } catch (IOException e) {
            complaints.add(file, 0, "does not read");
        }
    }

    private void readLines(MappingIterator<String[]> lines, List<String> columns, Consumer<Row> consumer)
            throws IOException {
        int rows = 0;
        while (!complaints.enough() && lines.hasNextValue()) {
            JsonParser parser = lines.getParser();
            // A row begins where the one before it ended.
            long line = parser.currentTokenLocation().getLineNr() + 1L;
            String[] cells = lines.nextValue();
            if (++rows > PackRules.MOST_ROWS) {
                complaints.add(file, line, "has more than " + PackRules.MOST_ROWS + " lines");
                return;
            }
            if (cells.length != columns.size()) {
                complaints.add(file, line, "has " + cells.length + " cells where the header has " + columns.size());
            } else {
                Map<String, String> named = new LinkedHashMap<>();
                for (int i = 0; i < cells.length; i++) {
                    named.put(columns.get(i), cells[i] == null ? "" : cells[i]);
                }
                consumer.accept(new Row(file, line, named, complaints));
            }
        }
    }

    private boolean fits(List<String> columns) {
        List<String> missing = new ArrayList<>(required);
        missing.removeAll(columns);
        Set<String> unknown = new HashSet<>(columns);
        unknown.removeAll(required);
        unknown.removeAll(optional);
        if (!missing.isEmpty()) {
            complaints.add(file, 1, "lacks the columns " + missing);
        }
        if (!unknown.isEmpty()) {
            complaints.add(
                    file,
                    1,
                    unknown.size() + " columns are not known; known are " + required + " and, if wanted, " + optional);
        }
        if (new HashSet<>(columns).size() < columns.size()) {
            complaints.add(file, 1, "names a column twice");
        }
        return missing.isEmpty() && unknown.isEmpty() && new HashSet<>(columns).size() == columns.size();
    }

    /** The text, without a byte order mark. */
    private static String decoded(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
