// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.store.internal.journal.Appending.Appended;

/**
 * What this node has just recorded and its follower has not read yet, so that it need not be read back from the
 * database. Nothing is kept of a programme that nobody follows to its end, nor where followers fall behind.
 *
 * <p>Of a programme it is all that the journal has between two positions. It holds as long as the journal ends at the
 * second: whatever happens to one of these responses, a change or an erasure, on this node or another, moves the end,
 * and then the database is asked.
 */
final class Recent {

    /** Most responses kept, of all programmes together. */
    static final int MOST = 10_000;

    /** Most characters of their contents, which take several times as many bytes. */
    private static final long MOST_CHARACTERS = 4_000_000;

    /** Of what has a column of its own. */
    private static final int CHARACTERS_BESIDE_CONTENT = 250;

    private final Map<String, Stretch> stretches = new HashMap<>();
    private long responses;
    private long characters;

    private record Kept(RecordedResponse response, long characters) {}

    /** Responses of consecutive positions. */
    private static final class Stretch {

        private final Deque<Kept> kept = new ArrayDeque<>();
        private long start;

        /** @param start the position before the first */
        Stretch(long start) {
            this.start = start;
        }

        long end() {
            return start + kept.size();
        }
    }

    /** Somebody has read a programme's journal up to here, which is where it ends. */
    synchronized void follow(String programme, long end) {
        Stretch known = stretches.get(programme);
        if (known == null || known.end() < end) {
            forget(programme);
            stretches.put(programme, new Stretch(end));
        }
    }

    /** New responses have been committed. */
    synchronized void add(String programme, Appended appended) {
        long before = appended.before();
        Stretch known = stretches.get(programme);
        if (known == null || before < known.end()) {
            return;
        }
        if (before > known.end()) {
            forget(programme);
            return;
        }
        Instant recordedAt = appended.at().truncatedTo(ChronoUnit.MICROS);
        long number = before;
        for (Draft draft : appended.recorded()) {
            number++;
            Kept kept = new Kept(response(programme, number, recordedAt, draft), characters(draft));
            known.kept.add(kept);
            responses++;
            characters += kept.characters();
        }
        if (responses > MOST || characters > MOST_CHARACTERS) {
            forget();
        }
    }

    private static RecordedResponse response(String programme, long number, Instant recordedAt, Draft draft) {
        return RecordedResponse.builder()
                .programme(programme)
                .response(draft.submission().response())
                .number(number)
                .version(1)
                .recordedAt(recordedAt)
                .day(draft.submission().day())
                .build();
    }

    private static long characters(Draft draft) {
        return CHARACTERS_BESIDE_CONTENT
                + (draft.content() == null ? 0 : draft.content().length());
    }

    /** Up to where a programme is known here; to be asked before the database is, where its journal ends. */
    synchronized OptionalLong end(String programme) {
        Stretch known = stretches.get(programme);
        return known == null ? OptionalLong.empty() : OptionalLong.of(known.end());
    }

    /**
     * The responses after a position, up to {@code end}; what is before has been read and is kept no longer.
     *
     * @return empty where not all of them are here
     */
    synchronized Optional<List<RecordedResponse>> after(String programme, long position, long end, int limit) {
        Stretch known = stretches.get(programme);
        if (known == null || position < known.start || end > known.end()) {
            return Optional.empty();
        }
        while (known.start < position && !known.kept.isEmpty()) {
            characters -= known.kept.remove().characters();
            responses--;
            known.start++;
        }
        return Optional.of(known.kept.stream()
                .limit(Math.min(limit, end - position))
                .map(Kept::response)
                .toList());
    }

    private void forget(String programme) {
        Stretch known = stretches.remove(programme);
        if (known != null) {
            responses -= known.kept.size();
            characters -= known.kept.stream().mapToLong(Kept::characters).sum();
        }
    }

    /** Keeps nothing of anybody, until he has read to the end again. */
    synchronized void forget() {
        stretches.clear();
        responses = 0;
        characters = 0;
    }
}
