// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.run;

import java.time.Duration;
import java.util.List;
import org.npsuite.model.score.Detail;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.perf.data.Answers;
import org.npsuite.perf.measure.CpuClock;
import org.npsuite.perf.measure.Duel;
import org.npsuite.perf.measure.Pair;
import org.npsuite.perf.measure.Side;
import org.npsuite.perf.peer.Counted;
import org.npsuite.perf.peer.DuckDb;
import org.npsuite.perf.peer.Postgres;
import org.npsuite.perf.peer.PostgresServer;
import org.npsuite.perf.peer.Question;
import org.npsuite.perf.peer.SqlPeer;
import org.npsuite.perf.report.Figure;
import org.npsuite.perf.suite.Suite;

/** Questions to the score service, against the same questions in SQL. */
final class QueryRun {

    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private final Lab lab;
    private final PostgresServer server;
    private final Suite suite;

    /**
     * @param server holds the journal
     * @param suite with the settings an administrator starts with
     */
    QueryRun(Lab lab, PostgresServer server, Suite suite) {
        this.lab = lab;
        this.server = server;
        this.suite = suite;
    }

    /** Measures. @param postgres holds the same answers, without an index so far */
    void run(Answers answers, Postgres postgres) throws Exception {
        measure(Figure.SLICE4_VS_PG, Question.SLICE4, postgres);
        lab.say("building the covering index");
        postgres.cover();
        measure(Figure.FILTER_VS_PG_INDEX, Question.FILTER, postgres);
        besideScanned(Figure.FILTER_VS_PG_INDEX, Question.FILTER, postgres);
        lab.say("filling DuckDB");
        try (DuckDb duck = DuckDb.of(answers)) {
            lab.say("DuckDB " + duck.version() + ", one thread, in memory");
            measure(Figure.MONTH_SEGMENT_VS_DUCKDB, Question.MONTH_SEGMENT, duck);
            besideScanned(Figure.MONTH_SEGMENT_VS_DUCKDB, Question.MONTH_SEGMENT, duck);
            lab.report()
                    .beside(
                            "slice4_vs_duckdb",
                            "four-predicate slice, against DuckDB on one thread",
                            lab.rows(),
                            pairs(counts(Question.SLICE4), Question.SLICE4, duck));
        }
    }

    private void measure(Figure figure, Question question, SqlPeer peer) throws Exception {
        lab.say(figure.key());
        lab.report().faster(figure, lab.rows(), pairs(counts(question), question, peer));
        lab.report()
                .beside(
                        figure.key() + "_all",
                        "the same with all details, which the peer is not asked for",
                        lab.rows(),
                        pairs(question.query(StoredAnswers.PROGRAMME, Detail.ALL), question, peer));
    }

    private void besideScanned(Figure figure, Question question, SqlPeer peer) throws Exception {
        lab.report()
                .beside(
                        figure.key() + "_scan",
                        "the same, with a filter that keeps all, so that ours scans; the peer does without it",
                        lab.rows(),
                        pairs(counts(question.scanned()), question, peer));
    }

    private static ScoreQuery counts(Question question) {
        return question.query(StoredAnswers.PROGRAMME);
    }

    private List<Pair> pairs(ScoreQuery asked, Question askedOfPeer, SqlPeer peer) throws Exception {
        // The engine and the peer's driver live in this process; the journal is asked for its watermark in the server.
        CpuClock cpu = CpuClock.ofThisProcess().and(server.cpu());
        return new Duel<>(askedOfPeer.toString(), asks(asked, cpu), peer.asks(askedOfPeer))
                .warmUp(WARM_UP)
                .pairs(lab.pairs());
    }

    private Side<Counted> asks(ScoreQuery query, CpuClock cpu) {
        return new Side<>(
                () -> {
                    ScoreReport report = suite.scores().score(Suite.ADMIN, query);
                    return () -> Counted.of(report);
                },
                cpu);
    }
}
