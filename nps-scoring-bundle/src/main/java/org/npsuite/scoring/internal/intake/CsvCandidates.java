// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import static org.npsuite.model.problem.ProblemException.invalid;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.npsuite.model.document.Document;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.ResponseDocuments;
import org.npsuite.service.CsvMapping;

/** A header line, then one response per record; blank lines are passed over. */
final class CsvCandidates implements Candidates {

    private final CsvRecords records;
    private final CsvColumns columns;
    private final ZoneId zone;

    private CsvCandidates(CsvRecords records, CsvColumns columns, ZoneId zone) {
        this.records = records;
        this.columns = columns;
        this.zone = zone;
    }

    /**
     * Reads the header.
     *
     * @throws ProblemException {@code INVALID} if there is none or it does not fit the mapping
     */
    static CsvCandidates of(Lines lines, Optional<CsvMapping> mapping, ZoneId zone) throws IOException {
        CsvRecords records = new CsvRecords(lines, mapping.flatMap(CsvMapping::separator));
        CsvRecords.Cells header =
                records.next().orElseThrow(() -> invalid("the file is empty: it needs a header line"));
        if (header.fault() != null) {
            throw invalid("the header line cannot be read: " + header.fault());
        }
        return new CsvCandidates(records, CsvColumns.of(header.values(), mapping, zone), zone);
    }

    @Override
    public Optional<Candidate> next() throws IOException {
        return records.next().map(this::candidate);
    }

    private Candidate candidate(CsvRecords.Cells cells) {
        if (cells.fault() != null) {
            return new Candidate.Unreadable(cells.line(), cells.fault());
        }
        List<String> values = cells.values();
        if (values.size() != columns.count()) {
            return new Candidate.Unreadable(
                    cells.line(),
                    "the record has " + values.size() + " columns, the header has " + columns.count()
                            + ": quote values that hold a separator");
        }
        try {
            Document document = Document.of(columns.document(values));
            int size = values.stream().mapToInt(String::length).sum();
            return new Candidate.Readable(cells.line(), ResponseDocuments.read(document, zone), size);
        } catch (ProblemException e) {
            return new Candidate.Unreadable(cells.line(), e.getMessage());
        }
    }
}
