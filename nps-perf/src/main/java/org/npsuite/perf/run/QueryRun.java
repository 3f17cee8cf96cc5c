// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.run;

import java.time.Duration;
import java.util.List;
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
    private final Suite suite;
    private final PostgresServer server;

    /** @param suite whose journal in that server holds the answers, and whose engine has read them */
    QueryRun(Lab lab, Suite suite, PostgresServer server) {
        this.lab = lab;
        this.suite = suite;
        this.server = server;
    }

    /** Measures. @param postgres holds the same answers, without an index so far */
    void run(Answers answers, Postgres postgres) throws Exception {
        lab.report().faster(Figure.SLICE4_VS_PG, lab.rows(), pairs(Question.SLICE4, postgres));
        lab.say("building the covering index");
        postgres.cover();
        lab.report().faster(Figure.FILTER_VS_PG_INDEX, lab.rows(), pairs(Question.FILTER, postgres));
        lab.report()
                .beside(
                        "filter_scan_vs_pg_index",
                        "the same with a second filter that keeps all, so that ours scans; the peer does without it",
                        lab.rows(),
                        pairs(Question.FILTER.scanned(), Question.FILTER, postgres));
        lab.say("filling DuckDB");
        try (DuckDb duck = DuckDb.of(answers)) {
            lab.say("DuckDB " + duck.version() + ", one thread, in memory");
            lab.report().faster(Figure.MONTH_SEGMENT_VS_DUCKDB, lab.rows(), pairs(Question.MONTH_SEGMENT, duck));
            lab.report()
                    .beside(
                            "month_segment_scan_vs_duckdb",
                            "the same with a filter that keeps all, so that ours scans; the peer does without it",
                            lab.rows(),
                            pairs(Question.MONTH_SEGMENT.scanned(), Question.MONTH_SEGMENT, duck));
            lab.report()
                    .beside(
                            "slice4_vs_duckdb",
                            "four-predicate slice, against DuckDB on one thread",
                            lab.rows(),
                            pairs(Question.SLICE4, duck));
        }
    }

    private List<Pair> pairs(Question question, SqlPeer peer) throws Exception {
        return pairs(question, question, peer);
    }

    private List<Pair> pairs(Question asked, Question askedOfPeer, SqlPeer peer) throws Exception {
        lab.say("asking " + asked.where().size() + " filters, "
                + asked.groupBy().size() + " groupings");
        // The engine and the peer's driver live in this process; the journal is asked for its watermark in the server.
        CpuClock cpu = CpuClock.ofThisProcess().and(server.cpu());
        return new Duel<>(
                        asked.toString(),
                        asks(suite, asked.query(StoredAnswers.PROGRAMME), cpu),
                        peer.asks(askedOfPeer))
                .warmUp(WARM_UP)
                .pairs(lab.pairs());
    }

    /** The side that asks the service. */
    static Side<Counted> asks(Suite suite, ScoreQuery query, CpuClock cpu) {
        return new Side<>(
                () -> {
                    ScoreReport report = suite.scores().score(Suite.ADMIN, query);
                    return () -> Counted.of(report);
                },
                cpu);
    }
}
