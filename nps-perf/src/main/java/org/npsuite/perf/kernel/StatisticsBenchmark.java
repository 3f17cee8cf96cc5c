// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Detail;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.perf.data.Answers;
import org.npsuite.perf.peer.Question;
import org.npsuite.perf.suite.Engine;
import org.npsuite.perf.suite.GeneratedJournal;
import org.npsuite.perf.suite.Suite;
import org.npsuite.testkit.MemoryRecords;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What scores cost above the counts: intervals, chances of bands, comparison of groups. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StatisticsBenchmark {

    private static final String PROGRAMME = "measured";
    private static final CategoryCounts COUNTS = new CategoryCounts(12_000, 15_000, 73_000);

    private Suite suite;
    private Engine engine;

    /** Few answers: counting them costs next to nothing. */
    @Setup
    public void fill() throws IOException {
        GeneratedJournal journal = new GeneratedJournal().with(PROGRAMME, new Answers(100_000));
        engine = Engine.activate(journal, Files.createTempDirectory("nps-perf-"));
        suite = new Suite(journal, new MemoryRecords(Clock.systemUTC()), Map.of("details.up.to", 0L))
                .with(engine)
                .programme(PROGRAMME);
    }

    /** Ends the engine's threads. */
    @TearDown
    public void close() {
        engine.close();
    }

    /** A score of counts alone, with its interval and the chances of each band. */
    @Benchmark
    public Score scoreOfCounts() {
        return suite.scores().score(Suite.ADMIN, COUNTS, 0.95);
    }

    /** 240 groups, compared with the rest. */
    @Benchmark
    public ScoreReport monthBySegment() {
        return suite.scores().score(Suite.ADMIN, Question.MONTH_SEGMENT.query(PROGRAMME, Detail.ALL));
    }
}
