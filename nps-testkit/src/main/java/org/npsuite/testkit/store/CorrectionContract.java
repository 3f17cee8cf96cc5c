// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.response.Receipt.Outcome;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.slice.Window;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.JournalEntry.Type;
import org.npsuite.spi.store.Submission;
import org.npsuite.spi.store.Watermark;

/** What every {@link Journal} must do with responses that are corrected, excluded, restored and enriched. */
public abstract class CorrectionContract extends JournalFixture {

    @Test
    void correctionIsAnEntryAndANewVersion() {
        record(1);
        Watermark before = journal.watermark(programme);

        RecordedResponse changed = change(Type.CORRECTED, on(DAY, valid(2).id("id 0")), 1);

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.reason()).contains("typing error");
        assertThat(journal.find(programme, "id 0")).contains(changed);
        assertThat(journal.changesAfter(programme, before, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo(Type.CORRECTED);
            assertThat(entry.response()).contains(changed);
            assertThat(entry.number()).isEqualTo(changed.number());
        });
    }

    @Test
    void correctionMayMoveAResponseToAnotherDay() {
        record(1);

        change(Type.CORRECTED, on("2025-12-31", valid(2).id("id 0")), 1);

        assertThat(journal.find(programme, "id 0").orElseThrow().day()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(ids(slice(Window.of(null, LocalDate.of(2026, 1, 1))))).containsExactly("id 0");
    }

    @Test
    void earlierEntriesShowTheResponseAsItStandsNow() {
        record(1);
        change(Type.CORRECTED, on(DAY, valid(2).id("id 0")), 1);

        assertThat(entries())
                .extracting(entry -> entry.response().orElseThrow().version())
                .containsExactly(2L, 2L);
    }

    @Test
    void excludedResponseKeepsItsRatingAndCanBeRestored() {
        record(1);
        Response response = journal.find(programme, "id 0").orElseThrow().response();
        Submission excluded = on(DAY, response.toBuilder().status(ResponseStatus.EXCLUDED));

        change(Type.EXCLUDED, excluded, 1);
        RecordedResponse restored = change(Type.RESTORED, on(DAY, response.toBuilder()), 2);

        assertThat(restored.response()).isEqualTo(response);
        assertThat(entries())
                .extracting(JournalEntry::type)
                .containsExactly(Type.RECORDED, Type.EXCLUDED, Type.RESTORED);
    }

    @Test
    void enrichmentLeavesTheReasonOfTheCorrectionBefore() {
        record(1);
        change(Type.CORRECTED, on(DAY, valid(2).id("id 0")), 1);

        RecordedResponse enriched = journal.change(
                Type.ENRICHED,
                programme,
                on(DAY, valid(2).id("id 0").tags(Map.of("topic", Set.of("price")))),
                2,
                "tagged",
                "text");

        assertThat(enriched.reason()).contains("typing error");
        assertThat(enriched.response().tags()).containsEntry("topic", Set.of("price"));
    }

    @Test
    void changeOfAVersionThatIsNotTheLatestIsStale() {
        record(1);
        change(Type.CORRECTED, on(DAY, valid(2).id("id 0")), 1);

        assertProblem(Problem.STALE, () -> change(Type.CORRECTED, on(DAY, valid(3).id("id 0")), 1));
        assertThat(rating("id 0")).isEqualTo(2);
    }

    @Test
    void changeOfAnUnknownResponseIsNotFound() {
        assertProblem(Problem.NOT_FOUND, () -> change(Type.CORRECTED, on(DAY, valid(3).id("id 0")), 1));
        record(1);
        assertProblem(Problem.NOT_FOUND, () -> change(Type.CORRECTED, on(DAY, valid(3).id("other")), 1));
    }

    @Test
    void sameSubmissionAfterACorrectionIsStillKnown() {
        Submission sent = on(DAY, valid(7).id("id 0"));
        journal.append(programme, List.of(sent));
        change(Type.CORRECTED, on(DAY, valid(2).id("id 0")), 1);

        assertThat(outcomes(journal.append(programme, List.of(sent)))).containsExactly(Outcome.KNOWN);
        assertThat(rating("id 0")).isEqualTo(2);
    }
}
