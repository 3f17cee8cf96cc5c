// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.kernel;

import java.util.concurrent.TimeUnit;
import org.npsuite.perf.data.Answers;
import org.npsuite.perf.data.Forms;
import org.npsuite.perf.peer.Question;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.tally.internal.column.Columns;
import org.npsuite.tally.internal.query.Planner;
import org.npsuite.tally.internal.query.ScanThreads;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Questions to columns alone, without the services above them: what the planner makes of each, and how long it takes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScanBenchmark {

    @Param("1000000")
    private int rows;

    private final Columns columns = new Columns();
    private final ScanThreads threads = ScanThreads.ofThisMachine();
    private final Planner planner = new Planner(threads);

    /** Fills the columns. */
    @Setup
    public void fill() {
        Answers answers = new Answers(rows);
        for (long number = 1; number <= rows; number++) {
            columns.put(Forms.recorded("measured", answers.get(number)));
        }
    }

    /** Ends the threads of scans. */
    @TearDown
    public void close() {
        threads.close();
    }

    /** Four predicates, no groups. */
    @Benchmark
    public Tallies fourPredicates() {
        return answer(Question.SLICE4);
    }

    /** One filter, from a roll-up. */
    @Benchmark
    public Tallies oneFilter() {
        return answer(Question.FILTER);
    }

    /** One filter, by scanning. */
    @Benchmark
    public Tallies oneFilterScanned() {
        return answer(Question.FILTER.scanned());
    }

    /** 12 months by 20 segments, from a roll-up. */
    @Benchmark
    public Tallies monthBySegment() {
        return answer(Question.MONTH_SEGMENT);
    }

    /** 12 months by 20 segments, by scanning. */
    @Benchmark
    public Tallies monthBySegmentScanned() {
        return answer(Question.MONTH_SEGMENT.scanned());
    }

    private Tallies answer(Question question) {
        TallyQuery query = question.tallyQuery("measured");
        return planner.plan(columns, query).answer();
    }
}
