// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.perf.measure.CpuClock;
import org.npsuite.perf.measure.Duel;
import org.npsuite.perf.measure.Median;
import org.npsuite.perf.measure.Pair;
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

    /** From here on the engine's own reading of the journal takes minutes: it is measured once and told beside. */
    private static final long MANY_ROWS = 2_000_000;

    private static final String OWN = "restart_vs_own_reading";
    private static final String OWN_WHAT = "the same, against the engine's own reading of the whole journal";

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

    /**
     * Measures.
     *
     * @param snapshots where an engine that has been stopped left its columns
     * @param ownReading nanoseconds that engine took from its activation to its first answer, without a snapshot
     */
    void run(Path snapshots, long ownReading) throws Exception {
        lab.say("restarting from the snapshot, against a plain reload");
        Side<Counted> fromSnapshot = new Side<>(() -> firstAnswer(snapshots), cpu);
        Side<Counted> reload = new Side<>(
                () -> {
                    Reload read = Reload.of(postgres.connection());
                    return () -> read.byMonthAndSegment();
                },
                cpu);
        List<Pair> pairs = new Duel<>("the first question", fromSnapshot, reload).pairs(lab.pairs());
        lab.report().faster(Figure.RESTART, lab.rows(), pairs);
        if (lab.rows() < MANY_ROWS) {
            lab.say("restarting from the snapshot, against the same engine without one");
            Side<Counted> fromJournal =
                    new Side<>(() -> firstAnswer(Files.createTempDirectory(lab.directory(), "no-snapshots-")), cpu);
            lab.report()
                    .beside(
                            OWN,
                            OWN_WHAT,
                            lab.rows(),
                            new Duel<>("the first question", fromSnapshot, fromJournal).pairs(lab.pairs()));
        } else {
            lab.report()
                    .beside(
                            OWN,
                            OWN_WHAT,
                            lab.rows(),
                            1,
                            Median.of(
                                    pairs,
                                    pair -> (double) ownReading / pair.ours().wall()),
                            "peer once, %,d ms".formatted(ownReading / 1_000_000));
        }
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
