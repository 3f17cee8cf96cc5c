// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.sector;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A small table that is a part of this bundle. */
final class Table {

    private Table() {}

    /** Its rows by column; the first line names the columns. */
    static List<Map<String, String>> read(String name) {
        try (InputStream in = Table.class.getResourceAsStream(name);
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle is damaged: " + name + " does not read", e);
        }
    }
}
