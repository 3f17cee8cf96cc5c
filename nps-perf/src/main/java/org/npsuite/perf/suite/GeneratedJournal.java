// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.suite;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.slice.Slice;
import org.npsuite.perf.data.Answer;
import org.npsuite.perf.data.Answers;
import org.npsuite.perf.data.Forms;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.Page;
import org.npsuite.spi.store.Submission;
import org.npsuite.spi.store.Watermark;

/** A journal without a database, for more answers than one would want to store: makes its entries up as they are read. */
public final class GeneratedJournal implements Journal {

    private final Map<String, Answers> programmes = new TreeMap<>();

    /** Adds a programme with all its answers. */
    public GeneratedJournal with(String programme, Answers answers) {
        programmes.put(programme, answers);
        return this;
    }

    @Override
    public List<JournalEntry> changesAfter(String programme, Watermark after, int limit) {
        Answers answers = programmes.get(programme);
        long position = position(after);
        int count = (int) Math.min(limit, answers.size() - position);
        // Spread over the processors: making answers up is not what is measured, and takes longer than taking them in.
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> entry(programme, answers.get(position + 1 + i)))
                .toList();
    }

    private static JournalEntry entry(String programme, Answer answer) {
        return new JournalEntry(
                JournalEntry.Type.RECORDED,
                answer.number(),
                Optional.of(Forms.recorded(programme, answer)),
                watermark(answer.number()));
    }

    @Override
    public Watermark watermark(String programme) {
        return watermark(programmes.get(programme).size());
    }

    private static Watermark watermark(long position) {
        return new Watermark(Long.toString(position));
    }

    private static long position(Watermark watermark) {
        return watermark.equals(Watermark.START) ? 0 : Long.parseLong(watermark.value());
    }

    @Override
    public List<String> programmes() {
        return List.copyOf(programmes.keySet());
    }

    @Override
    public Page<RecordedResponse> responses(
            Slice slice, Optional<String> customer, int limit, Optional<String> cursor) {
        Answers answers = programmes.get(slice.programme());
        return new Page<>(List.of(Forms.recorded(slice.programme(), answers.get(answers.size()))), Optional.empty());
    }

    @Override
    public List<Receipt> append(String programme, List<Submission> submissions) {
        throw readOnly();
    }

    @Override
    public Optional<RecordedResponse> find(String programme, String id) {
        throw readOnly();
    }

    @Override
    public RecordedResponse change(
            JournalEntry.Type type, String programme, Submission changed, long version, String reason, String by) {
        throw readOnly();
    }

    @Override
    public long erase(String customer) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("generated answers are only read in their order");
    }
}
