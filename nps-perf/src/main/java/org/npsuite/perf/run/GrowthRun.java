// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.npsuite.perf.data.Answers;
import org.npsuite.perf.measure.CpuClock;
import org.npsuite.perf.measure.Duel;
import org.npsuite.perf.measure.Median;
import org.npsuite.perf.measure.Pair;
import org.npsuite.perf.measure.Side;
import org.npsuite.perf.peer.Question;
import org.npsuite.perf.report.Figure;
import org.npsuite.perf.suite.Engine;
import org.npsuite.perf.suite.GeneratedJournal;
import org.npsuite.perf.suite.Suite;
import org.npsuite.testkit.MemoryRecords;

/**
 * How the time of a question grows with the number of responses: three programmes in one engine, a hundredth of
 * the rows (but 100,000, or a tenth where that is less), a tenth and all of them, asked the same question in turns.
 */
public final class GrowthRun {

    private static final long FEWEST = 100_000;
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final double NANOS_PER_MILLI = 1e6;

    private final Lab lab;

    public GrowthRun(Lab lab) {
        this.lab = lab;
    }

    /** Measures. */
    public void run() throws Exception {
        long few = Math.max(lab.rows() / 100, Math.min(FEWEST, lab.rows() / 10));
        long some = Math.max(few, lab.rows() / 10);
        Path snapshots = Files.createTempDirectory(lab.directory(), "growth-");
        GeneratedJournal journal = new GeneratedJournal()
                .with(programme(few), new Answers(few))
                .with(programme(some), new Answers(some))
                .with(programme(lab.rows()), new Answers(lab.rows()));
        Suite suite = new Suite(journal, new MemoryRecords(Clock.systemUTC()), Map.of());
        try (Engine engine = Engine.activate(journal, snapshots)) {
            suite.with(engine);
            for (String programme : journal.programmes()) {
                lab.say("reading " + programme);
                suite.programme(programme);
                suite.scores().score(Suite.ADMIN, Question.FILTER.query(programme));
            }
            Snapshots.await(snapshots, few, some, lab.rows());
            measure(suite, few, some);
        } finally {
            Snapshots.delete(snapshots);
        }
    }

    private void measure(Suite suite, long few, long some) throws Exception {
        long many = lab.rows();
        List<Pair> rollUp = pairs(suite, Question.MONTH_SEGMENT, many, few);
        lab.report().figure(Figure.ROLLUP_GROWTH, many, rollUp.size(), ratio(rollUp, 1), times(rollUp, few));
        List<Pair> rollUpHalfWay = pairs(suite, Question.MONTH_SEGMENT, some, few);
        beside("rollup_growth_half_way", some, rollUpHalfWay, ratio(rollUpHalfWay, 1), few);
        List<Pair> scan = pairs(suite, Question.SLICE4, many, few);
        double timesTheRows = (double) many / few;
        lab.report().figure(Figure.SCAN_GROWTH, many, scan.size(), ratio(scan, timesTheRows), times(scan, few));
        List<Pair> scanHalfWay = pairs(suite, Question.SLICE4, some, few);
        beside("scan_growth_half_way", some, scanHalfWay, ratio(scanHalfWay, (double) some / few), few);
    }

    private void beside(String name, long rows, List<Pair> pairs, Median ratio, long few) {
        lab.report().beside(name, "the same at a tenth of the rows", rows, pairs.size(), ratio, times(pairs, few));
    }

    /** Ours is the larger programme, the peer the smaller; their answers differ, so what is compared is that they answer. */
    private List<Pair> pairs(Suite suite, Question question, long large, long small) throws Exception {
        lab.say("asking %,d against %,d".formatted(large, small));
        return new Duel<>(question.toString(), groups(suite, question, large), groups(suite, question, small))
                .warmUp(WARM_UP)
                .pairs(lab.pairs());
    }

    private static Side<Integer> groups(Suite suite, Question question, long rows) {
        return new Side<>(
                () -> {
                    int groups = suite.scores()
                            .score(Suite.ADMIN, question.query(programme(rows)))
                            .groups()
                            .size();
                    return () -> groups;
                },
                CpuClock.ofThisProcess());
    }

    private static String programme(long rows) {
        return "rows-" + rows;
    }

    private static Median ratio(List<Pair> pairs, double dividedBy) {
        ToDoubleFunction<Pair> growth =
                pair -> (double) pair.ours().wall() / pair.peer().wall() / dividedBy;
        return Median.of(pairs, growth);
    }

    private static String times(List<Pair> pairs, long few) {
        return "%.3f ms, %,d rows %.3f ms"
                .formatted(
                        Median.of(pairs, pair -> pair.ours().wall()).value() / NANOS_PER_MILLI,
                        few,
                        Median.of(pairs, pair -> pair.peer().wall()).value() / NANOS_PER_MILLI);
    }
}
