// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.Receipt.Outcome;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.slice.Slice;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry.Type;
import org.npsuite.spi.store.Submission;
import org.npsuite.spi.store.Watermark;

/** What every {@link Journal} must forget when a customer is erased, and what it must not. */
public abstract class ErasureContract extends JournalFixture {

    @Test
    void erasedCustomerIsGoneFromEveryProgramme() {
        String customer = Names.unused("customer");
        String other = Names.unused("programme");
        journal.append(programme, List.of(on(DAY, valid(5).id("a").customer(customer)), on(DAY, valid(5).id("b"))));
        journal.append(other, List.of(on(DAY, valid(5).id("a").customer(customer))));

        assertThat(journal.erase(customer)).isEqualTo(2);

        assertThat(journal.find(programme, "a")).isEmpty();
        assertThat(journal.find(other, "a")).isEmpty();
        assertThat(ids(Slice.of(programme))).containsExactly("b");
        assertThat(journal.responses(Slice.of(programme), Optional.of(customer), 10, Optional.empty())
                        .items())
                .isEmpty();
    }

    @Test
    void erasureMovesTheWatermarkAndIsAnEntry() {
        String customer = Names.unused("customer");
        journal.append(programme, List.of(on(DAY, valid(5).id("a").customer(customer))));
        RecordedResponse recorded = journal.find(programme, "a").orElseThrow();
        Watermark before = journal.watermark(programme);

        journal.erase(customer);

        assertThat(journal.changesAfter(programme, before, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo(Type.ERASED);
            assertThat(entry.number()).isEqualTo(recorded.number());
            assertThat(entry.response()).isEmpty();
            assertThat(entry.watermark())
                    .isEqualTo(journal.watermark(programme))
                    .isNotEqualTo(before);
        });
    }

    @Test
    void noEntryShowsAnErasedResponseAnyMore() {
        String customer = Names.unused("customer");
        journal.append(programme, List.of(on(DAY, valid(5).id("id 0").customer(customer))));
        change(Type.CORRECTED, on(DAY, valid(6).id("id 0").customer(customer)), 1);
        long number = journal.find(programme, "id 0").orElseThrow().number();

        journal.erase(customer);

        assertThat(entries()).last().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo(Type.ERASED);
            assertThat(entry.number()).isEqualTo(number);
        });
        assertThat(entries()).allSatisfy(entry -> assertThat(entry.response()).isEmpty());
    }

    @Test
    void erasedAnswerDoesNotComeBackByAnotherImport() {
        String customer = Names.unused("customer");
        Submission erased = on(DAY, valid(5).id("a").customer(customer));
        journal.append(programme, List.of(erased));
        journal.erase(customer);
        Watermark before = journal.watermark(programme);

        List<Receipt> receipts = journal.append(programme, List.of(erased, on(DAY, valid(6).id("a"))));

        assertThat(outcomes(receipts)).containsOnly(Outcome.ERASED);
        assertThat(journal.find(programme, "a")).isEmpty();
        assertThat(journal.watermark(programme)).isEqualTo(before);
    }

    @Test
    void erasedAnswerDoesNotComeBackUnderAnotherId() {
        String customer = Names.unused("customer");
        journal.append(programme, List.of(on(DAY, valid(5).customer(customer)), on(DAY, valid(7).customer(customer))));
        journal.erase(customer);

        List<Receipt> receipts = journal.append(
                programme,
                List.of(
                        on(DAY, valid(5).customer(customer)),
                        on(NEXT_DAY, valid(5).customer(customer)),
                        on(DAY, valid(5).customer(Names.unused("customer"))),
                        on(DAY, valid(5))));

        assertThat(outcomes(receipts))
                .containsExactly(Outcome.ERASED, Outcome.RECORDED, Outcome.RECORDED, Outcome.RECORDED);
        assertThat(journal.responses(Slice.of(programme), Optional.of(customer), 10, Optional.empty())
                        .items())
                .extracting(RecordedResponse::day)
                .containsExactly(LocalDate.parse(NEXT_DAY));
    }

    @Test
    void customerCanBeErasedAgain() {
        String customer = Names.unused("customer");
        journal.append(programme, List.of(on(DAY, valid(5).id("a").customer(customer))));
        journal.erase(customer);
        journal.append(programme, List.of(on(NEXT_DAY, valid(6).id("b").customer(customer))));
        change(Type.CORRECTED, on(DAY, valid(6).id("b").customer(customer)), 1);

        assertThat(journal.erase(customer)).isEqualTo(1);
    }

    @Test
    void erasureInOneProgrammeDoesNotRefuseTheIdInAnother() {
        String customer = Names.unused("customer");
        journal.append(programme, List.of(on(DAY, valid(5).id("a").customer(customer))));
        journal.erase(customer);

        List<Receipt> receipts = journal.append(Names.unused("programme"), List.of(on(DAY, valid(5).id("a"))));

        assertThat(outcomes(receipts)).containsExactly(Outcome.RECORDED);
    }

    @Test
    void numberOfAnErasedResponseIsNotGivenAgain() {
        String customer = Names.unused("customer");
        journal.append(programme, List.of(on(DAY, valid(5).id("a").customer(customer))));
        long erased = journal.find(programme, "a").orElseThrow().number();
        journal.erase(customer);

        journal.append(programme, List.of(on(DAY, valid(5).id("b"))));

        assertThat(journal.find(programme, "b").orElseThrow().number()).isGreaterThan(erased);
    }

    @Test
    void unknownCustomerErasesNothingAndMovesNoWatermark() {
        record(1);
        Watermark before = journal.watermark(programme);

        assertThat(journal.erase(Names.unused("customer"))).isZero();
        assertThat(journal.watermark(programme)).isEqualTo(before);
    }
}
