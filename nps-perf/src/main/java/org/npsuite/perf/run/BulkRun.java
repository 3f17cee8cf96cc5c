// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.npsuite.perf.measure.CpuClock;
import org.npsuite.perf.measure.Duel;
import org.npsuite.perf.measure.Pair;
import org.npsuite.perf.measure.Side;
import org.npsuite.perf.peer.CopyIntoKeyedTable;
import org.npsuite.perf.peer.PostgresServer;
import org.npsuite.perf.report.Figure;
import org.npsuite.perf.suite.Endpoint;
import org.npsuite.perf.suite.Engine;
import org.npsuite.perf.suite.JdbcStore;
import org.npsuite.perf.suite.Suite;

/** Bulk import over REST, against COPY into staging and INSERT ... ON CONFLICT into a table like the journal's. */
public final class BulkRun {

    private static final String PROGRAMME = "imported";
    private static final int CONNECTIONS = 8;
    private static final int WARM_UP_PAIRS = 4;
    private static final int FEWEST = 5_000;
    private static final int MOST = 50_000;

    private final Lab lab;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public BulkRun(Lab lab) {
        this.lab = lab;
    }

    /** Measures. */
    public void run() throws Exception {
        lab.report().faster(Figure.BULK_VS_COPY, size(), measure(true));
        lab.report()
                .beside(
                        "bulk_vs_copy_without_engine",
                        "the same while no engine follows the journal",
                        size(),
                        measure(false));
    }

    /** Responses per import: a twentieth of the rows, so that all imports together are about as many as the rows. */
    private int size() {
        return (int) Math.max(FEWEST, Math.min(MOST, lab.rows() / 20));
    }

    private List<Pair> measure(boolean followed) throws Exception {
        lab.say("importing %,d at a time%s".formatted(size(), followed ? "" : ", no engine"));
        List<Batch> batches = Batch.of(PROGRAMME, WARM_UP_PAIRS + lab.pairs(), size());
        try (PostgresServer server = PostgresServer.start(lab.directory(), (long) size() * batches.size() * 2);
                JdbcStore store = new JdbcStore(server, CONNECTIONS);
                CopyIntoKeyedTable peer = new CopyIntoKeyedTable(server, "nps_response", JdbcStore.COLUMNS)) {
            Suite suite = new Suite(store.journal(), store.records(), Map.of()).programme(PROGRAMME);
            try (Endpoint endpoint = Endpoint.of(suite)) {
                if (!followed) {
                    return pairs(batches, endpoint, peer, server);
                }
                try (Engine engine =
                        Engine.activate(store.journal(), Files.createTempDirectory(lab.directory(), "bulk-"))) {
                    suite.with(engine);
                    return pairs(batches, endpoint, peer, server);
                }
            }
        }
    }

    private List<Pair> pairs(List<Batch> batches, Endpoint endpoint, CopyIntoKeyedTable peer, PostgresServer server)
            throws Exception {
        CpuClock cpu = CpuClock.ofThisProcess().and(server.cpu());
        Iterator<Batch> ours = batches.iterator();
        Iterator<Batch> theirs = batches.iterator();
        Duel<Long> duel = new Duel<>(
                "an import",
                new Side<>(
                        () -> {
                            long accepted = post(endpoint, ours.next());
                            return () -> accepted;
                        },
                        cpu),
                new Side<>(
                        () -> {
                            long inserted = peer.insert(theirs.next().rows());
                            return () -> inserted;
                        },
                        cpu));
        duel.pairs(WARM_UP_PAIRS);
        List<Pair> pairs = duel.pairs(lab.pairs());
        peer.expectSameContent((long) batches.size() * size());
        return pairs;
    }

    private long post(Endpoint endpoint, Batch batch) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint.responses(PROGRAMME))
                .header("Authorization", Endpoint.credentials())
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(batch.ndjson()))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("the endpoint answered " + response.statusCode() + ": " + response.body());
        }
        return new ObjectMapper().readTree(response.body()).path("accepted").asLong();
    }
}
