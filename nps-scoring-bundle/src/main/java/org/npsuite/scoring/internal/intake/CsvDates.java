// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.npsuite.model.document.Document;
import org.npsuite.model.response.ResponseDocuments;
import org.npsuite.service.CsvMapping;

/** Dates as a file writes them: its formats are tried strictly in their order, the first that fits decides. */
final class CsvDates {

    private final List<DateTimeFormatter> formats;
    private final List<String> patterns;
    private final ZoneId zone;

    /**
     * @param patterns of the file's dates; empty = ISO 8601
     * @param zone of dates and times that name none
     */
    CsvDates(List<String> patterns, ZoneId zone) {
        this.patterns = patterns;
        this.formats = patterns.stream().map(CsvMapping::formatter).toList();
        this.zone = zone;
    }

    /** The moment a cell means; a date is the start of that day. */
    Instant instant(String cell) {
        if (formats.isEmpty()) {
            return ResponseDocuments.instant(cell, zone);
        }
        for (DateTimeFormatter format : formats) {
            try {
                return instant(format.parseBest(
                        cell, OffsetDateTime::from, ZonedDateTime::from, LocalDateTime::from, LocalDate::from));
            } catch (DateTimeException e) {
                // The next format may fit.
            }
        }
        throw notAllowed("\"answeredAt\" fits none of the mapping's date formats " + patterns + Document.was(cell));
    }

    private Instant instant(TemporalAccessor parsed) {
        if (parsed instanceof LocalDate date) {
            return date.atStartOfDay(zone).toInstant();
        }
        return parsed instanceof LocalDateTime time ? time.atZone(zone).toInstant() : Instant.from(parsed);
    }
}
