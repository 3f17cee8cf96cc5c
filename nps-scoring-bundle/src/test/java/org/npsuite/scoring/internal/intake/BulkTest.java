// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import static org.npsuite.scoring.internal.Room.ADMIN;
import static org.npsuite.scoring.internal.Room.PROGRAMME;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.npsuite.model.document.Document;
import org.npsuite.model.response.ImportReport;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.slice.Slice;
import org.npsuite.scoring.internal.Room;
import org.npsuite.service.CsvMapping;
import org.npsuite.service.ImportRequest;
import org.npsuite.service.ImportRequest.Format;

/** Imports texts and tells what was recorded. */
abstract class BulkTest {

    final Room room = Room.withProgramme();

    ImportReport ndjson(String... lines) throws IOException {
        return bulk(Format.NDJSON, Optional.empty(), bytes(String.join("\n", lines)));
    }

    ImportReport csv(String... lines) throws IOException {
        return bulk(Format.CSV, Optional.empty(), bytes(String.join("\n", lines)));
    }

    ImportReport csv(Map<String, Object> mapping, String... lines) throws IOException {
        return bulk(Format.CSV, Optional.of(CsvMapping.from(Document.of(mapping))), bytes(String.join("\n", lines)));
    }

    ImportReport bulk(Format format, Optional<CsvMapping> mapping, InputStream stream) throws IOException {
        return room.intake.bulk(
                ADMIN, new ImportRequest(PROGRAMME, format, mapping, Optional.empty()), stream, line -> {});
    }

    ImportReport keyed(String key, String... lines) throws IOException {
        return room.intake.bulk(
                ADMIN,
                new ImportRequest(PROGRAMME, Format.NDJSON, Optional.empty(), Optional.of(key)),
                bytes(String.join("\n", lines)),
                line -> {});
    }

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the journal holds, in the order of recording. */
    List<Response> recorded() {
        return room.journal.responses(Slice.of(PROGRAMME), Optional.empty(), 1000, Optional.empty()).items().stream()
                .sorted(Comparator.comparingLong(RecordedResponse::number))
                .map(RecordedResponse::response)
                .toList();
    }

    List<Integer> ratings() {
        return recorded().stream()
                .map(response -> response.rating().orElseThrow().value())
                .toList();
    }
}
