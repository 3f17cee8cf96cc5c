// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.tally;

import static org.npsuite.model.problem.ProblemException.unavailable;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.slice.Slice;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.Page;
import org.npsuite.spi.store.Submission;
import org.npsuite.spi.store.Watermark;

/**
 * A journal kept in memory: true to the contract of {@link Journal} but for durability. Its store is called
 * {@value #NAME}. A test may send it {@linkplain #goAway() away} as a database goes.
 */
public final class MemoryJournal implements Journal {

    /** The store's name, for the service property {@link Journal#STORE}. */
    public static final String NAME = "memory";

    private final Map<String, MemoryProgramme> programmes = new TreeMap<>();
    private final Clock clock;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private boolean away;
    private boolean askedWhileAway;

    public MemoryJournal(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** From now on every method fails with {@code UNAVAILABLE}. */
    public synchronized void goAway() {
        away = true;
    }

    /** Everything works again. */
    public synchronized void comeBack() {
        away = false;
    }

    /** Whether anything was asked of it while it was away. */
    public synchronized boolean askedWhileAway() {
        return askedWhileAway;
    }

    /** Appends submissions, whose receipts a test does not need. */
    public void add(String programme, Submission... submissions) {
        append(programme, List.of(submissions));
    }

    @Override
    public synchronized List<Receipt> append(String programme, List<Submission> submissions) {
        present();
        MemoryProgramme entries = programmes.computeIfAbsent(programme, MemoryProgramme::new);
        List<Receipt> receipts = submissions.stream()
                .map(submission -> entries.append(submission, clock.instant()))
                .toList();
        tell(programme);
        return receipts;
    }

    @Override
    public Following follow(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(String programme) {
        listeners.forEach(listener -> listener.accept(programme));
    }

    @Override
    public synchronized List<JournalEntry> changesAfter(String programme, Watermark after, int limit) {
        return programme(programme).changesAfter(after, limit);
    }

    @Override
    public synchronized Watermark watermark(String programme) {
        return programme(programme).watermark();
    }

    @Override
    public synchronized List<String> programmes() {
        present();
        return programmes.entrySet().stream()
                .filter(programme -> !programme.getValue().watermark().equals(Watermark.START))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized Optional<RecordedResponse> find(String programme, String id) {
        return programme(programme).find(id);
    }

    @Override
    public synchronized Page<RecordedResponse> responses(
            Slice slice, Optional<String> customer, int limit, Optional<String> cursor) {
        return programme(slice.programme()).responses(slice, customer, limit, cursor);
    }

    @Override
    public synchronized RecordedResponse change(
            JournalEntry.Type type, String programme, Submission changed, long version, String reason, String by) {
        RecordedResponse after = programme(programme).change(type, changed, version, reason);
        tell(programme);
        return after;
    }

    @Override
    public synchronized long erase(String customer) {
        present();
        long erased = programmes.values().stream()
                .mapToLong(programme -> programme.erase(customer))
                .sum();
        programmes.keySet().forEach(this::tell);
        return erased;
    }

    private MemoryProgramme programme(String id) {
        present();
        return programmes.getOrDefault(id, new MemoryProgramme(id));
    }

    private void present() {
        if (away) {
            askedWhileAway = true;
            throw unavailable("the store is away", null);
        }
    }
}
