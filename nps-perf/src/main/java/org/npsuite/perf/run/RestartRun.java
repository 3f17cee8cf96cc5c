// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.perf.measure.CpuClock;
import org.npsuite.perf.measure.Duel;
import org.npsuite.perf.measure.Side;
import org.npsuite.perf.peer.Counted;
import org.npsuite.perf.peer.Postgres;
import org.npsuite.perf.peer.PostgresServer;
import org.npsuite.perf.peer.Question;
import org.npsuite.perf.peer.Reload;
import org.npsuite.perf.report.Figure;
import org.npsuite.perf.suite.Engine;
import org.npsuite.perf.suite.JdbcStore;
import org.npsuite.perf.suite.Suite;

/** From the activation of an engine to its first answer. */
final class RestartRun {

    /** Reading the whole journal takes minutes where there are many rows: it is only told beside. */
    private static final int FEW_PAIRS = 3;

    private static final long MANY_ROWS = 2_000_000;

    private final Lab lab;
    private final JdbcStore store;
    private final CpuClock cpu;
    private final Postgres postgres;

    RestartRun(Lab lab, JdbcStore store, PostgresServer server, Postgres postgres) {
        this.lab = lab;
        this.store = store;
        this.cpu = CpuClock.ofThisProcess().and(server.cpu());
        this.postgres = postgres;
    }

    /** Measures. @param snapshots where an engine that has been stopped left its columns */
    void run(Path snapshots) throws Exception {
        lab.say("restarting from the snapshot, against a plain reload");
        Side<Counted> fromSnapshot = new Side<>(() -> firstAnswer(snapshots), cpu);
        Side<Counted> reload = new Side<>(
                () -> {
                    Reload read = Reload.of(postgres.connection());
                    return () -> read.byMonthAndSegment();
                },
                cpu);
        lab.report()
                .faster(
                        Figure.RESTART,
                        lab.rows(),
                        new Duel<>("the first question", fromSnapshot, reload).pairs(lab.pairs()));
        lab.say("restarting from the snapshot, against the same engine without one");
        Side<Counted> fromJournal = new Side<>(
                () -> {
                    Path empty = Files.createTempDirectory(lab.directory(), "no-snapshots-");
                    return firstAnswer(empty);
                },
                cpu);
        lab.report()
                .beside(
                        "restart_vs_own_rebuild",
                        "the same, against the engine's own reading of the whole journal",
                        lab.rows(),
                        new Duel<>("the first question", fromSnapshot, fromJournal)
                                .pairs(lab.rows() > MANY_ROWS ? FEW_PAIRS : lab.pairs()));
    }

    /** The engine is stopped once the answer has been compared, which is not measured. */
    private Supplier<Counted> firstAnswer(Path directory) {
        Engine engine = Engine.activate(store.journal(), directory);
        Suite suite = new Suite(store.journal(), store.records(), Map.of()).with(engine);
        ScoreReport report = suite.scores().score(Suite.ADMIN, Question.MONTH_SEGMENT.query(StoredAnswers.PROGRAMME));
        return () -> {
            engine.close();
            return Counted.of(report);
        };
    }
}
