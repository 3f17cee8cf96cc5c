// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.npsuite.perf.data.Answers;
import org.npsuite.perf.peer.Postgres;
import org.npsuite.perf.peer.PostgresServer;
import org.npsuite.perf.peer.Question;
import org.npsuite.perf.suite.Engine;
import org.npsuite.perf.suite.JdbcStore;
import org.npsuite.perf.suite.Suite;

/** What is measured with answers that lie in a PostgreSQL server: queries and the restart. */
public final class StoredAnswers {

    static final String PROGRAMME = "measured";

    private static final int CONNECTIONS = 8;

    private final Lab lab;

    public StoredAnswers(Lab lab) {
        this.lab = lab;
    }

    /** Fills the server and measures. */
    public void run(boolean queries, boolean restart) throws Exception {
        Answers answers = new Answers(lab.rows());
        try (PostgresServer server = PostgresServer.start(lab.directory(), lab.rows() * 2);
                JdbcStore store = new JdbcStore(server, CONNECTIONS)) {
            lab.say("PostgreSQL " + server.version() + ": " + server.settings());
            Suite suite = new Suite(store.journal(), store.records(), Map.of()).programme(PROGRAMME);
            lab.say("filling the journal");
            store.fill(PROGRAMME, answers);
            lab.say("filling the peer's table");
            try (Postgres postgres = Postgres.of(server, answers)) {
                Path snapshots = Files.createTempDirectory(lab.directory(), "snapshots-");
                lab.say("reading the journal into columns");
                long start = System.nanoTime();
                long ownReading;
                try (Engine engine = Engine.activate(store.journal(), snapshots)) {
                    suite.with(engine);
                    suite.scores().score(Suite.ADMIN, Question.FILTER.query(PROGRAMME));
                    ownReading = System.nanoTime() - start;
                    Snapshots.await(snapshots, lab.rows());
                    if (queries) {
                        new QueryRun(lab, server, suite).run(answers, postgres);
                    }
                }
                if (restart) {
                    new RestartRun(lab, store, server, postgres).run(snapshots, ownReading);
                }
            }
        }
    }
}
