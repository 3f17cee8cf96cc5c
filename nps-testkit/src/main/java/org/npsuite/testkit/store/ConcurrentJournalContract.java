// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.store;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.Receipt.Outcome;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.JournalEntry.Type;
import org.npsuite.spi.store.Submission;
import org.npsuite.spi.store.Watermark;

/** What many writers and readers on several nodes may expect of one journal. */
@Timeout(value = 5, unit = MINUTES)
public abstract class ConcurrentJournalContract {

    private static final int WRITERS = 4;
    private static final int EACH = 30;
    private static final int LARGEST_BATCH = 60;
    private static final int READERS = 4;
    private static final int APPENDED = 300;

    private final AtomicInteger writing = new AtomicInteger(WRITERS);
    private ExecutorService threads;
    private String programme;

    /** The journal as the {@code node}-th node sees it: the same data, but nothing else in common where possible. */
    protected abstract Journal journal(int node);

    @BeforeEach
    void start() {
        threads = Executors.newCachedThreadPool();
        programme = Names.unused("programme");
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void followerSkipsNoEntryOfWritersThatCommitOutOfOrder() throws Exception {
        List<Future<Integer>> writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> threads.submit(() -> writeBatchesOfManySizes(writer)))
                .toList();
        Future<List<JournalEntry>> follower = threads.submit(() -> follow(journal(1)));

        int written = 0;
        for (Future<Integer> writer : writers) {
            written += writer.get();
        }

        List<JournalEntry> seen = follower.get();
        assertThat(seen).hasSize(written);
        assertThat(seen).extracting(JournalEntry::number).isSorted().doesNotHaveDuplicates();
        assertThat(seen).isEqualTo(journal(0).changesAfter(programme, Watermark.START, written + 1));
    }

    @Test
    void acknowledgedResponseIsSeenAtOnceHoweverManyRead() throws Exception {
        Journal journal = journal(0);
        Future<?> writer = threads.submit(() -> appendAndLook(journal));
        List<Future<?>> readers = IntStream.range(0, READERS)
                .<Future<?>>mapToObj(reader -> threads.submit(() -> readUntilDone(journal, writer)))
                .toList();

        writer.get();
        for (Future<?> reader : readers) {
            assertThat(reader).succeedsWithin(Duration.ofMinutes(1));
        }
    }

    @Test
    void everyNodeGivesTheSameWatermarks() {
        journal(0).append(programme, List.of(on("2026-03-01", valid(5)), on("2026-03-01", valid(6))));

        assertThat(journal(1).watermark(programme)).isEqualTo(journal(0).watermark(programme));
        assertThat(journal(1).changesAfter(programme, Watermark.START, 10))
                .isEqualTo(journal(0).changesAfter(programme, Watermark.START, 10));
    }

    @Test
    void sameImportByManyAtOnceIsCountedOnce() throws Exception {
        int responses = 300;
        List<Submission> lines = IntStream.range(0, responses)
                .mapToObj(i -> on("2026-03-01", valid(i % 11).id("line " + i)))
                .toList();

        List<Outcome> outcomes = new ArrayList<>();
        for (List<Outcome> importer : together(importer -> importInParts(importer, lines))) {
            outcomes.addAll(importer);
        }

        assertThat(Collections.frequency(outcomes, Outcome.RECORDED)).isEqualTo(responses);
        assertThat(Collections.frequency(outcomes, Outcome.KNOWN)).isEqualTo(responses * (WRITERS - 1));
        assertThat(journal(0).changesAfter(programme, Watermark.START, 2 * responses))
                .hasSize(responses);
    }

    @Test
    void ofManyWhoCorrectTheSameVersionOneSucceeds() throws Exception {
        journal(0).append(programme, List.of(on("2026-03-01", valid(5).id("one"))));

        List<Boolean> succeeded = together(writer -> {
            try {
                Submission changed = on("2026-03-01", valid(writer).id("one"));
                journal(writer % 2).change(Type.CORRECTED, programme, changed, 1, "typing error", "admin");
                return true;
            } catch (ProblemException e) {
                return false;
            }
        });

        assertThat(succeeded).containsOnlyOnce(true);
        assertThat(journal(0).find(programme, "one").orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void nothingOfACustomerSurvivesAnErasureAmongWriters() throws Exception {
        String customer = Names.unused("customer");

        together(writer -> {
            for (int i = 0; i < EACH; i++) {
                if (writer == 0) {
                    journal(0).erase(customer);
                } else {
                    // Each at a moment of its own: an answer of a moment that was erased does not come back.
                    LocalDate day = LocalDate.of(2025, 1, 1).plusDays(writer * EACH + i);
                    journal(writer % 2).append(programme, List.of(on(day, valid(5).customer(customer))));
                }
            }
            return null;
        });
        journal(1).erase(customer);

        List<JournalEntry> entries = journal(0).changesAfter(programme, Watermark.START, 10_000);
        assertThat(entries).allSatisfy(entry -> assertThat(entry.response()).isEmpty());
        assertThat(entries).filteredOn(entry -> entry.type() == Type.ERASED).hasSize(EACH * (WRITERS - 1));
    }

    private int writeBatchesOfManySizes(int writer) {
        Random sizes = new Random(writer);
        int written = 0;
        for (int batch = 0; batch < EACH; batch++) {
            int size = 1 + sizes.nextInt(LARGEST_BATCH);
            List<Submission> submissions = IntStream.range(0, size)
                    .mapToObj(i -> on("2026-03-01", valid(i % 11)))
                    .toList();
            journal(writer % 2).append(programme, submissions);
            written += size;
        }
        writing.decrementAndGet();
        return written;
    }

    private void appendAndLook(Journal journal) {
        Watermark before = Watermark.START;
        for (int i = 0; i < APPENDED; i++) {
            journal.append(programme, List.of(on("2026-03-01", valid(i % 11))));
            for (int look = 0; look < READERS; look++) {
                assertThat(journal.watermark(programme)).isNotEqualTo(before);
            }
            before = journal.watermark(programme);
        }
    }

    private void readUntilDone(Journal journal, Future<?> writer) {
        while (!writer.isDone()) {
            journal.watermark(programme);
        }
    }

    private List<JournalEntry> follow(Journal journal) {
        List<JournalEntry> seen = new ArrayList<>();
        Watermark watermark = Watermark.START;
        boolean last;
        do {
            // Asked before reading: what was written before is then read.
            last = writing.get() == 0;
            for (JournalEntry entry : readOn(journal, watermark)) {
                seen.add(entry);
                watermark = entry.watermark();
            }
        } while (!last);
        return seen;
    }

    private List<JournalEntry> readOn(Journal journal, Watermark from) {
        List<JournalEntry> read = new ArrayList<>();
        Watermark watermark = from;
        List<JournalEntry> part;
        do {
            part = journal.changesAfter(programme, watermark, 7);
            read.addAll(part);
            watermark = part.isEmpty() ? watermark : part.get(part.size() - 1).watermark();
        } while (!part.isEmpty());
        return read;
    }

    private List<Outcome> importInParts(int importer, List<Submission> lines) {
        List<Submission> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(importer));
        List<Outcome> outcomes = new ArrayList<>();
        for (int from = 0; from < shuffled.size(); from += 25) {
            List<Submission> part = shuffled.subList(from, Math.min(from + 25, shuffled.size()));
            journal(importer % 2).append(programme, part).stream()
                    .map(Receipt::outcome)
                    .forEach(outcomes::add);
        }
        return outcomes;
    }

    private <T> List<T> together(Task<T> task) throws Exception {
        List<Callable<T>> tasks = IntStream.range(0, WRITERS)
                .<Callable<T>>mapToObj(writer -> () -> task.run(writer))
                .toList();
        List<T> results = new ArrayList<>();
        for (Future<T> result : threads.invokeAll(tasks)) {
            results.add(result.get());
        }
        return results;
    }

    @FunctionalInterface
    private interface Task<T> {
        T run(int writer) throws Exception;
    }
}
