// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.store.internal.journal.Appending.Appended;

class RecentTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456789Z");
    private static final int PLENTY = 100_000;

    private final Recent recent = new Recent();

    /** Commits so many responses after a position. */
    private void add(long before, int count) {
        List<Draft> recorded = LongStream.rangeClosed(1, count)
                .mapToObj(i -> Draft.of(on("2026-03-01", valid(5).id("r" + (before + i)))))
                .toList();
        recent.add("programme", new Appended(List.of(), NOW, before, recorded, false));
    }

    private Optional<List<Long>> after(long position, long end) {
        return recent.after("programme", position, end, PLENTY)
                .map(responses ->
                        responses.stream().map(RecordedResponse::number).toList());
    }

    @Test
    void nothingIsKeptOfAProgrammeThatNobodyFollows() {
        add(0, 3);
        assertThat(recent.end("programme")).isEmpty();
        assertThat(after(0, 3)).isEmpty();
    }

    @Test
    void whatIsRecordedAfterItsEndIsKept() {
        recent.follow("programme", 10);
        add(10, 2);
        add(12, 2);
        assertThat(recent.end("programme")).hasValue(14);
        assertThat(after(10, 14)).contains(List.of(11L, 12L, 13L, 14L));
    }

    @Test
    void whatWasReadIsKeptNoLonger() {
        recent.follow("programme", 10);
        add(10, 4);
        assertThat(after(12, 14)).contains(List.of(13L, 14L));
        assertThat(after(10, 14)).isEmpty();
        assertThat(after(14, 14)).contains(List.of());
    }

    @Test
    void noMoreThanAskedForIsGiven() {
        recent.follow("programme", 0);
        add(0, 5);
        assertThat(recent.after("programme", 1, 5, 2).orElseThrow())
                .extracting(RecordedResponse::number)
                .containsExactly(2L, 3L);
        assertThat(after(1, 3)).contains(List.of(2L, 3L));
    }

    @Test
    void somebodyElsesEntryBetweenEndsIt() {
        recent.follow("programme", 10);
        add(10, 2);
        add(13, 1);
        assertThat(recent.end("programme")).isEmpty();
    }

    @Test
    void commitThatTheFollowerHasReadAlreadyIsPassedOver() {
        recent.follow("programme", 10);
        recent.follow("programme", 12);
        add(10, 2);
        assertThat(recent.end("programme")).hasValue(12);
        assertThat(after(12, 12)).contains(List.of());
    }

    @Test
    void nothingIsKeptWhereTheFollowerFallsBehind() {
        recent.follow("programme", 0);
        add(0, Recent.MOST);
        assertThat(recent.end("programme")).hasValue(Recent.MOST);
        add(Recent.MOST, 1);
        assertThat(recent.end("programme")).isEmpty();
        // And room is made for whoever comes after.
        recent.follow("programme", Recent.MOST + 1);
        add(Recent.MOST + 1, Recent.MOST);
        assertThat(recent.end("programme")).hasValue(2L * Recent.MOST + 1);
    }

    @Test
    void timeOfRecordIsThatOfTheTable() {
        recent.follow("programme", 0);
        add(0, 1);
        assertThat(recent.after("programme", 0, 1, 1).orElseThrow().get(0).recordedAt())
                .isEqualTo(Instant.parse("2026-03-01T10:00:00.123456Z"));
    }
}
