// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.Receipt.Outcome;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Window;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.JournalEntry.Type;
import org.npsuite.spi.store.Page;
import org.npsuite.spi.store.Submission;
import org.npsuite.spi.store.Watermark;

/** A test of a journal, in a programme of its own, with what such tests keep asking for. */
abstract class JournalFixture {

    static final String DAY = "2026-03-01";
    static final String NEXT_DAY = "2026-03-02";
    static final int ALL = 1000;

    Journal journal;
    String programme;

    /** The journal to test; it may hold other programmes. */
    protected abstract Journal journal();

    @BeforeEach
    void useAProgrammeOfItsOwn() {
        journal = journal();
        programme = Names.unused("programme");
    }

    void record(int responses) {
        journal.append(
                programme,
                IntStream.range(0, responses)
                        .mapToObj(i -> on(DAY, valid(i % 11).id("id " + i)))
                        .toList());
    }

    RecordedResponse change(Type type, Submission changed, long version) {
        return journal.change(type, programme, changed, version, "typing error", "admin");
    }

    List<JournalEntry> entries() {
        return journal.changesAfter(programme, Watermark.START, ALL);
    }

    int rating(String id) {
        return journal.find(programme, id)
                .flatMap(recorded -> recorded.response().rating())
                .orElseThrow()
                .value();
    }

    Slice slice(Filter filter) {
        return Slice.of(programme).and(List.of(filter));
    }

    Slice slice(Window window) {
        return Slice.of(programme).in(window);
    }

    List<String> ids(Slice slice) {
        return ids(journal.responses(slice, Optional.empty(), ALL, Optional.empty()));
    }

    static List<String> ids(Page<RecordedResponse> page) {
        return page.items().stream().map(RecordedResponse::id).toList();
    }

    static List<Outcome> outcomes(List<Receipt> receipts) {
        return receipts.stream().map(Receipt::outcome).toList();
    }

    static void assertProblem(Problem problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem())
                .isEqualTo(problem));
    }
}
