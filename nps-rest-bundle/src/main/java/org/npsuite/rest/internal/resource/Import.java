// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import static org.npsuite.model.problem.ProblemException.invalid;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.npsuite.model.access.Permission;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.ImportReport;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.ContentType;
import org.npsuite.rest.internal.json.Bodies;
import org.npsuite.rest.internal.json.Json;
import org.npsuite.rest.internal.json.ResponseJson;
import org.npsuite.service.CsvMapping;
import org.npsuite.service.ImportRequest;
import org.npsuite.service.ImportRequest.Format;

/** Hands a body of many responses to the intake, as it comes in, however long it is. */
final class Import {

    private static final int LONGEST_KEY = 128;

    private final Services services;

    Import(Services services) {
        this.services = services;
    }

    /**
     * @param key names the import, so that it can be resumed
     * @throws IOException if the body breaks off: its sender is gone, and nobody is left to answer
     */
    Response run(String programme, Optional<String> key, Call call, InputStream body) throws IOException {
        try {
            call.permitting(Permission.WRITE_RESPONSES, services);
            ImportRequest request = request(programme, key, call);
            ImportReport report = services.intake().bulk(call.caller(), request, body, lines -> {});
            return call.changed(ResponseJson.of(report), false);
        } catch (ProblemException problem) {
            Bodies.drain(body);
            throw problem;
        }
    }

    private static ImportRequest request(String programme, Optional<String> key, Call call) {
        if (key.filter(text -> text.isBlank() || text.length() > LONGEST_KEY).isPresent()) {
            throw invalid("The key of an import must have 1 to " + LONGEST_KEY + " characters.");
        }
        Optional<CsvMapping> mapping = call.parameters(Set.of("mapping"))
                .one("mapping")
                .map(text -> CsvMapping.from(Json.read("mapping", text)));
        ContentType type = ContentType.of(call.header(HttpHeaders.CONTENT_TYPE).orElse(null));
        Format format = type.isCsv() ? Format.CSV : Format.NDJSON;
        if (format == Format.NDJSON && mapping.isPresent()) {
            throw invalid("\"mapping\" is for text/csv; lines of JSON name their fields themselves.");
        }
        return new ImportRequest(programme, format, mapping, key, type.charset());
    }
}
