// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.tally;

import static org.npsuite.model.problem.ProblemException.invalid;
import static org.npsuite.model.problem.ProblemException.notFound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.slice.Slice;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.Page;
import org.npsuite.spi.store.Submission;
import org.npsuite.spi.store.Watermark;

/** One programme's part of a {@link MemoryJournal}, which guards it against other threads. */
final class MemoryProgramme {

    private record Change(JournalEntry.Type type, long number) {}

    private final String programme;
    private final List<Change> changes = new ArrayList<>();
    private final NavigableMap<Long, RecordedResponse> responses = new TreeMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, String> fingerprints = new HashMap<>();
    private final Set<String> erased = new HashSet<>();
    private final Set<List<Object>> erasedMoments = new HashSet<>();
    private long last;

    MemoryProgramme(String programme) {
        this.programme = programme;
    }

    Receipt append(Submission submission, Instant now) {
        String id = submission.response().id().orElseThrow();
        if (erased.contains(id)) {
            return new Receipt(id, Receipt.Outcome.ERASED);
        }
        if (!fingerprints.containsKey(id) && erasedMoments.contains(moment(submission.response()))) {
            return new Receipt(id, Receipt.Outcome.ERASED);
        }
        String known = fingerprints.putIfAbsent(id, submission.fingerprint());
        if (known != null) {
            boolean same = known.equals(submission.fingerprint());
            return new Receipt(id, same ? Receipt.Outcome.KNOWN : Receipt.Outcome.CONFLICT);
        }
        long number = ++last;
        numbers.put(id, number);
        responses.put(
                number,
                RecordedResponse.builder()
                        .programme(programme)
                        .response(submission.response())
                        .number(number)
                        .version(1)
                        .recordedAt(now)
                        .day(submission.day())
                        .build());
        changes.add(new Change(JournalEntry.Type.RECORDED, number));
        return new Receipt(id, Receipt.Outcome.RECORDED);
    }

    List<JournalEntry> changesAfter(Watermark after, int limit) {
        int from = position(after);
        return IntStream.range(from, (int) Math.min(changes.size(), (long) from + limit))
                .mapToObj(this::entry)
                .toList();
    }

    private JournalEntry entry(int index) {
        Change change = changes.get(index);
        return new JournalEntry(
                change.type(),
                change.number(),
                Optional.ofNullable(responses.get(change.number())),
                new Watermark(Integer.toString(index + 1)));
    }

    private int position(Watermark watermark) {
        if (watermark.equals(Watermark.START)) {
            return 0;
        }
        if (!watermark.value().matches("[1-9][0-9]{0,8}") || Integer.parseInt(watermark.value()) > changes.size()) {
            throw invalid("the watermark is not one of this store");
        }
        return Integer.parseInt(watermark.value());
    }

    Watermark watermark() {
        return changes.isEmpty() ? Watermark.START : new Watermark(Integer.toString(changes.size()));
    }

    Optional<RecordedResponse> find(String id) {
        return Optional.ofNullable(numbers.get(id)).map(responses::get);
    }

    Page<RecordedResponse> responses(Slice slice, Optional<String> customer, int limit, Optional<String> cursor) {
        long before = cursor.map(this::number).orElse(Long.MAX_VALUE);
        List<RecordedResponse> found = responses.headMap(before, false).descendingMap().values().stream()
                .filter(recorded -> slice.window().contains(recorded.day()))
                .filter(recorded -> slice.where().stream()
                        .allMatch(filter -> filter.keeps(recorded.response().values(filter.field()))))
                .filter(recorded ->
                        customer.isEmpty() || recorded.response().customer().equals(customer))
                .limit(limit + 1L)
                .toList();
        return found.size() <= limit
                ? new Page<>(found, Optional.empty())
                : new Page<>(
                        found.subList(0, limit),
                        Optional.of(found.get(limit - 1).number() + "~" + programme));
    }

    private long number(String cursor) {
        int end = cursor.indexOf('~');
        if (!cursor.matches("[1-9][0-9]{0,17}~.*") || !cursor.substring(end + 1).equals(programme)) {
            throw invalid("the cursor is not one of this programme's in this store");
        }
        return Long.parseLong(cursor.substring(0, end));
    }

    RecordedResponse change(JournalEntry.Type type, Submission changed, long version, String reason) {
        RecordedResponse before =
                find(changed.response().id().orElseThrow()).orElseThrow(() -> notFound("there is no such response"));
        if (before.version() != version) {
            throw new ProblemException(Problem.STALE, "the response has changed: read it again");
        }
        RecordedResponse after = before.toBuilder()
                .response(changed.response())
                .day(changed.day())
                .version(version + 1)
                .reason(type == JournalEntry.Type.ENRICHED ? before.reason().orElse(null) : reason)
                .build();
        responses.put(after.number(), after);
        changes.add(new Change(type, after.number()));
        return after;
    }

    long erase(String customer) {
        List<RecordedResponse> theirs = responses.values().stream()
                .filter(recorded ->
                        recorded.response().customer().filter(customer::equals).isPresent())
                .toList();
        theirs.forEach(recorded -> {
            responses.remove(recorded.number());
            numbers.remove(recorded.id());
            fingerprints.remove(recorded.id());
            erased.add(recorded.id());
            erasedMoments.add(moment(recorded.response()));
            changes.add(new Change(JournalEntry.Type.ERASED, recorded.number()));
        });
        return theirs.size();
    }

    /** By what an erased answer is known under another id. */
    private static List<Object> moment(Response response) {
        return List.of(response.customer(), response.answeredAt());
    }
}
