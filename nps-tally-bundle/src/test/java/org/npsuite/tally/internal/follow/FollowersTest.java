// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.tally.TallyAnswer;
import org.npsuite.testkit.FixedClock;
import org.npsuite.testkit.tally.MemoryJournal;

@Timeout(60)
class FollowersTest {

    private static final String PROGRAMME = "programme";

    @TempDir
    private Path directory;

    private final FixedClock clock = FixedClock.at("2026-06-01T12:00:00Z");
    private final MemoryJournal memory = new MemoryJournal(clock);
    private final CountingJournal journal = new CountingJournal(memory);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        threads.shutdown();
    }

    private Followers followers(Journal followed, Executor readers, Duration patience, long budget) {
        return new Followers(
                followed, new Snapshots(directory, "memory"), new Budget(budget), readers, patience, clock);
    }

    private Followers followers() {
        return followers(journal, threads, Duration.ofMinutes(1), Long.MAX_VALUE);
    }

    private void answers(int count) {
        for (int i = 0; i < count; i++) {
            memory.add(PROGRAMME, on("2026-01-05", valid(9)));
        }
    }

    @Test
    void whoAsksDuringTheFirstReadingGetsAPartialAnswer() {
        answers(5000);
        CountDownLatch gate = journal.holdUpAfter(4000);
        Followers followers = followers(journal, threads, Duration.ofMillis(50), Long.MAX_VALUE);
        TallyAnswer<Long> partial = askUntil(followers, 4000);
        assertThat(partial.partial().orElseThrow()).isEqualTo(0.8);
        assertThat(partial.watermark()).isNotEqualTo(memory.watermark(PROGRAMME));
        gate.countDown();
        TallyAnswer<Long> whole = askUntil(followers, 5000);
        assertThat(whole.partial()).isEmpty();
        assertThat(whole.watermark()).isEqualTo(memory.watermark(PROGRAMME));
    }

    private static TallyAnswer<Long> askUntil(Followers followers, long answers) {
        TallyAnswer<Long> answer = followers.ask(PROGRAMME, Answers::of);
        while (answer.counts() < answers) {
            answer = followers.ask(PROGRAMME, Answers::of);
        }
        return answer;
    }

    @Test
    void aLongReadingKeepsNobodyFromOtherProgrammes() {
        answers(10);
        memory.add("other", on("2026-01-05", valid(9)));
        CountDownLatch gate = journal.holdUp(PROGRAMME);
        Followers followers = followers(journal, threads, Duration.ofMillis(50), Long.MAX_VALUE);
        assertThat(followers.ask(PROGRAMME, Answers::of).partial()).hasValue(0);
        assertThat(followers.reading()).containsEntry(PROGRAMME, 0.0);
        followers.round();
        while (followers.ask("other", Answers::of).partial().isPresent()) {
            Thread.onSpinWait();
        }
        assertThat(followers.ask("other", Answers::of).counts()).isEqualTo(1);
        followers.round();
        gate.countDown();
        assertThat(askUntil(followers, 10).partial()).isEmpty();
    }

    @Test
    void aJournalThatIsAwayIsUnavailableAndWorksAgainByItself() {
        answers(5);
        Followers followers = followers();
        memory.goAway();
        unavailable(followers);
        memory.comeBack();
        assertThat(followers.ask(PROGRAMME, Answers::of).counts()).isEqualTo(5);
        memory.goAway();
        unavailable(followers);
        followers.round();
        memory.comeBack();
        answers(1);
        assertThat(followers.ask(PROGRAMME, Answers::of).counts()).isEqualTo(6);
    }

    private static void unavailable(Followers followers) {
        assertThatThrownBy(() -> followers.ask(PROGRAMME, Answers::of))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.problem())
                        .isEqualTo(Problem.UNAVAILABLE));
    }

    @Test
    void everyWriterSeesItsOwnAnswerWhateverOthersDo() throws ExecutionException, InterruptedException {
        Followers followers = followers();
        List<Future<Boolean>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            String programme = "programme-" + writer % 2;
            String owner = "owner-" + writer;
            Callable<Boolean> task = () -> {
                boolean seen = true;
                for (int answer = 1; answer <= 100; answer++) {
                    memory.add(programme, on("2026-01-05", valid(9).owner(owner)));
                    long own = followers
                            .ask(programme, columns -> Answers.ofOwner(columns, owner))
                            .counts();
                    seen &= own == answer;
                }
                return seen;
            };
            writers.add(threads.submit(task));
        }
        for (Future<Boolean> writer : writers) {
            assertThat(writer.get()).isTrue();
        }
    }

    @Test
    void aCustomerErasedDuringAQuestionIsInAllOfTheAnswerOrInNothingOfIt()
            throws ExecutionException, InterruptedException {
        memory.add(PROGRAMME, on("2026-01-05", valid(9).customer("a")), on("2026-01-05", valid(1)));
        Followers followers = followers();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        Future<TallyAnswer<List<Long>>> during = threads.submit(() -> followers.ask(PROGRAMME, columns -> {
            long before = Answers.of(columns);
            asked.countDown();
            return List.of(before, await(gate), Answers.of(columns));
        }));
        asked.await();
        memory.erase("a");
        Future<TallyAnswer<Long>> after = threads.submit(() -> followers.ask(PROGRAMME, Answers::of));
        gate.countDown();
        assertThat(during.get().counts()).containsExactly(2L, 0L, 2L);
        assertThat(during.get().watermark()).isNotEqualTo(memory.watermark(PROGRAMME));
        assertThat(after.get().counts()).isEqualTo(1);
        assertThat(after.get().watermark()).isEqualTo(memory.watermark(PROGRAMME));
    }

    private static long await(CountDownLatch gate) {
        try {
            gate.await();
            return gate.getCount();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thoseWhoAskTogetherShareAReading() throws ExecutionException, InterruptedException {
        answers(1);
        Followers followers = followers();
        followers.ask(PROGRAMME, Answers::of);
        answers(10);
        long before = journal.readings();
        CountDownLatch gate = journal.holdUpAfter(journal.entries());
        List<Future<Long>> asking = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            asking.add(
                    threads.submit(() -> followers.ask(PROGRAMME, Answers::of).counts()));
        }
        gate.countDown();
        for (Future<Long> asked : asking) {
            assertThat(asked.get()).isEqualTo(11);
        }
        assertThat(journal.readings() - before).isLessThanOrEqualTo(20);
    }

    @Test
    void programmesOnlyAskedAboutAreNotKept() {
        Followers followers = followers();
        for (int i = 0; i < 100; i++) {
            followers.ask("unheard-of-" + i, Answers::of);
        }
        assertThat(followers.size()).isZero();
    }

    @Test
    void aRoundReadsEveryProgrammeAhead() {
        answers(10);
        memory.add("other", on("2026-01-05", valid(9)));
        Followers followers = followers();
        followers.round();
        assertThat(followers.size()).isEqualTo(2);
        assertThat(journal.entries()).isEqualTo(11);
    }

    @Test
    void columnsThatDoNotFitTheBudgetAreGivenUp() {
        answers(10_000);
        memory.add("small", on("2026-01-05", valid(9)));
        Followers followers = followers(journal, threads, Duration.ofMinutes(1), 4_000);
        assertThatThrownBy(() -> followers.ask(PROGRAMME, Answers::of)).isInstanceOf(OverBudgetException.class);
        assertThat(followers.overBudget()).containsExactly(PROGRAMME);
        assertThat(followers.ask("small", columns -> columns.rows()).counts()).isEqualTo(1);
        followers.round();
        long read = journal.entries();
        followers.round();
        assertThat(journal.entries()).isEqualTo(read);
    }
}
