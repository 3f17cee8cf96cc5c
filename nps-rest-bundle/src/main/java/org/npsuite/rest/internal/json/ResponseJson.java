// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.npsuite.model.response.ImportReport;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.ResponseDocuments;
import org.npsuite.service.ImportRun;
import org.npsuite.spi.store.Page;

/** Responses, and what became of those sent in. */
public final class ResponseJson {

    private ResponseJson() {}

    /** A recorded response: its own fields, then what the journal knows of it. */
    public static JsonObject of(RecordedResponse recorded) {
        JsonObject json = new JsonObject().withAll(ResponseDocuments.write(recorded.response()));
        if (!recorded.response().tags().isEmpty()) {
            json.with("tags", inOrder(recorded.response().tags()));
        }
        return json.with("programme", recorded.programme())
                .with("version", recorded.version())
                .with("recordedAt", recorded.recordedAt().toString())
                .with("day", recorded.day().toString())
                .with("reason", recorded.reason());
    }

    /** A part of a list of responses. */
    public static JsonObject of(Page<RecordedResponse> page) {
        return new JsonObject()
                .with("responses", page.items().stream().map(ResponseJson::of).toList())
                .with("next", page.next());
    }

    /** What became of one response. */
    public static JsonObject of(Receipt receipt) {
        return new JsonObject().with("id", receipt.id()).with("outcome", receipt.outcome());
    }

    /** What became of an import. */
    public static JsonObject of(ImportReport report) {
        return new JsonObject()
                .with("accepted", report.accepted())
                .with("duplicates", report.duplicates())
                .with("rejected", report.rejected())
                .with(
                        "lines",
                        report.lines().stream()
                                .map(line -> new JsonObject()
                                        .with("line", line.line())
                                        .with("reason", line.reason()))
                                .toList());
    }

    /** Imports, in the order given. */
    public static JsonObject of(List<ImportRun> runs) {
        return new JsonObject()
                .with("imports", runs.stream().map(ResponseJson::of).toList());
    }

    /** How far an import is. */
    public static JsonObject of(ImportRun run) {
        return new JsonObject()
                .with("key", run.key())
                .with("format", run.format())
                .with("state", run.state())
                .with("startedAt", run.startedAt().toString())
                .with("endedAt", run.endedAt().map(Instant::toString))
                .with("linesRead", run.linesRead())
                .with("accepted", run.accepted())
                .with("duplicates", run.duplicates())
                .with("rejected", run.rejected());
    }

    /** Sets have no order of their own; equal answers need one. */
    private static Map<String, List<String>> inOrder(Map<String, Set<String>> tags) {
        Map<String, List<String>> sorted = new TreeMap<>();
        tags.forEach((name, values) -> {
            List<String> list = new ArrayList<>(values);
            list.sort(null);
            sorted.put(name, list);
        });
        return sorted;
    }
}
