// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import static org.npsuite.model.problem.ProblemException.invalid;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.npsuite.service.CsvMapping;

/** Which cell of a record is which field of a response, settled once from header and mapping. */
final class CsvColumns {

    private static final int NAMED_IN_COMPLAINT = 40;

    private record Column(int index, CsvField field) {}

    private final int count;
    private final List<Column> columns;
    private final Map<CsvField, String> defaults;
    private final CsvDates dates;

    private CsvColumns(int count, List<Column> columns, Map<CsvField, String> defaults, CsvDates dates) {
        this.count = count;
        this.columns = columns;
        this.defaults = defaults;
        this.dates = dates;
    }

    /**
     * Settles the columns.
     *
     * @param header the cells of the header line
     * @param mapping which column is which field; empty = columns are called as the fields are
     * @throws org.npsuite.model.problem.ProblemException {@code INVALID} if the header does not fit
     */
    static CsvColumns of(List<String> header, Optional<CsvMapping> mapping, ZoneId zone) {
        List<String> names = header.stream().map(String::strip).toList();
        List<Column> columns = mapping.isPresent() ? mapped(names, mapping.get()) : named(names);
        Map<CsvField, String> defaults = new LinkedHashMap<>();
        mapping.ifPresent(
                given -> given.defaults().forEach((field, value) -> defaults.put(CsvField.parse(field), value)));
        Set<CsvField> fields = new HashSet<>(defaults.keySet());
        columns.stream().map(Column::field).forEach(fields::add);
        Set<CsvField> once = new HashSet<>();
        for (Column column : columns) {
            if (!once.add(column.field())) {
                throw invalid(
                        "two columns are mapped to the field " + column.field().key() + ": keep one");
            }
        }
        if (!fields.contains(CsvField.RATING) && !fields.contains(CsvField.STATUS)) {
            throw invalid("no column is mapped to \"rating\"; the file has " + list(names));
        }
        return new CsvColumns(
                names.size(),
                columns,
                defaults,
                new CsvDates(mapping.map(CsvMapping::dateFormats).orElse(List.of()), zone));
    }

    private static List<Column> mapped(List<String> names, CsvMapping mapping) {
        List<Column> columns = new ArrayList<>();
        mapping.columns().forEach((name, field) -> {
            int index = names.indexOf(name);
            if (index < 0) {
                throw invalid("the file has no column \"" + name + "\" that the mapping names; it has " + list(names));
            }
            if (index != names.lastIndexOf(name)) {
                throw invalid("the file has two columns called \"" + name + "\": rename one");
            }
            columns.add(new Column(index, CsvField.parse(field)));
        });
        return columns;
    }

    private static List<Column> named(List<String> names) {
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            columns.add(new Column(index, CsvField.parse(names.get(index))));
        }
        return columns;
    }

    private static String list(List<String> names) {
        return names.stream()
                .limit(NAMED_IN_COMPLAINT)
                .map(name -> name.length() <= NAMED_IN_COMPLAINT ? name : name.substring(0, NAMED_IN_COMPLAINT) + "…")
                .toList()
                .toString();
    }

    /** How many cells a record must have. */
    int count() {
        return count;
    }

    /** The document of a record; blank cells are absent. */
    Map<String, Object> document(List<String> cells) {
        Map<String, Object> document = new LinkedHashMap<>();
        for (Column column : columns) {
            String cell = cells.get(column.index());
            if (!cell.isBlank()) {
                column.field().put(document, cell, dates);
            }
        }
        defaults.forEach((field, value) -> {
            if (!field.isIn(document)) {
                field.put(document, value, dates);
            }
        });
        return document;
    }
}
