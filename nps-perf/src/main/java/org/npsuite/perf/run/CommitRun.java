// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.run;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.npsuite.perf.measure.CpuClock;
import org.npsuite.perf.measure.Duel;
import org.npsuite.perf.measure.Pair;
import org.npsuite.perf.measure.Side;
import org.npsuite.perf.peer.PostgresServer;
import org.npsuite.perf.report.Figure;
import org.npsuite.perf.suite.Commits;
import org.npsuite.perf.suite.Endpoint;
import org.npsuite.perf.suite.Engine;
import org.npsuite.perf.suite.JdbcStore;
import org.npsuite.perf.suite.Suite;
import org.npsuite.spi.store.Journal;

/** Single responses of many clients at once, against the same endpoint on a journal that commits each request. */
public final class CommitRun {

    private static final int CLIENTS = 64;
    private static final int REQUESTS_EACH = 25;
    private static final int CONNECTIONS = 8;
    private static final int WARM_UP_PAIRS = 6;

    private final Lab lab;

    public CommitRun(Lab lab) {
        this.lab = lab;
    }

    /** Measures. */
    public void run() throws Exception {
        try (PostgresServer server = PostgresServer.start(lab.directory(), 1_000_000);
                JdbcStore store = new JdbcStore(server, CONNECTIONS);
                JdbcStore wide = new JdbcStore(server, CLIENTS);
                Engine engine =
                        Engine.activate(store.journal(), Files.createTempDirectory(lab.directory(), "commit-"));
                Endpoint ours = endpoint(store.journal(), store, engine, "grouped");
                Endpoint perRequest = endpoint(Commits.perRequest(wide), wide, engine, "single");
                Endpoint plain = endpoint(Commits.plain(wide), wide, engine, "plain")) {
            lab.say(CLIENTS + " clients, against a commit per request");
            lab.report()
                    .faster(
                            Figure.GROUP_COMMIT,
                            CLIENTS * REQUESTS_EACH,
                            pairs(
                                    server,
                                    new Clients(ours, "grouped", CLIENTS),
                                    new Clients(perRequest, "single", CLIENTS)));
            lab.say(CLIENTS + " clients, against a plain INSERT per request");
            lab.report()
                    .beside(
                            "group_commit_vs_plain_insert",
                            "the same, against one INSERT ... ON CONFLICT per request that keeps no order",
                            CLIENTS * REQUESTS_EACH,
                            pairs(server, new Clients(ours, "grouped", CLIENTS), new Clients(plain, "plain", CLIENTS)));
        }
    }

    private static Endpoint endpoint(Journal journal, JdbcStore store, Engine engine, String programme)
            throws Exception {
        return Endpoint.of(
                new Suite(journal, store.records(), Map.of()).with(engine).programme(programme));
    }

    private List<Pair> pairs(PostgresServer server, Clients ours, Clients peer) throws Exception {
        CpuClock cpu = CpuClock.ofThisProcess().and(server.cpu());
        try (ours;
                peer) {
            Duel<Long> duel = new Duel<>("responses recorded", side(ours, cpu), side(peer, cpu));
            duel.pairs(WARM_UP_PAIRS);
            return duel.pairs(lab.pairs());
        }
    }

    private static Side<Long> side(Clients clients, CpuClock cpu) {
        return new Side<>(
                () -> {
                    long recorded = clients.post(REQUESTS_EACH);
                    return () -> recorded;
                },
                cpu);
    }
}
