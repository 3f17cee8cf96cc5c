// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.model.response.Receipt;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry.Type;
import org.npsuite.store.internal.TestStore;

/** What a response was before a change is kept, and erased with its customer. */
class HistoryTest {

    private static final String DAY = "2026-03-01";

    @TempDir
    private Path directory;

    private TestStore store;
    private Journal journal;

    @BeforeEach
    void open() {
        store = TestStore.h2(directory);
        journal = store.journal(0);
        journal.append(
                "programme", List.of(on(DAY, valid(9).id("one").customer("Ann").comment("Lovely"))));
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void changeKeepsWhatTheResponseWasAndWhoChangedItAndWhy() {
        change("Ann", 1);
        change("Ann", 2);

        assertThat(table("nps_response_history")).hasSize(2).first().satisfies(row -> assertThat(row)
                .contains("Lovely", "\"rating\":9", "some admin", "wrong person", "CORRECTED"));
    }

    @Test
    void erasureReachesWhatTheResponseWas() {
        change("Ann", 1);

        journal.erase("Ann");

        assertNothingIsLeftOf("Ann", "Lovely", "wrong person");
    }

    @Test
    void erasureReachesAnswersThatWereCorrectedToBeAnothers() {
        change("Bob", 1);

        assertThat(journal.erase("Ann")).isZero();

        assertNothingIsLeftOf("Ann", "Lovely");
        assertThat(journal.find("programme", "one")).isPresent();
    }

    @Test
    void erasureReachesWhatTheResponseWasAsAnothers() {
        change("Bob", 1);

        assertThat(journal.erase("Bob")).isEqualTo(1);

        assertNothingIsLeftOf("Ann", "Bob", "Lovely");
    }

    @Test
    void erasureLeavesNoReadableId() {
        journal.erase("Ann");

        assertThat(table("nps_erased")).hasSize(2).allSatisfy(row -> assertThat(row)
                .doesNotContain("one", "Ann", "2026"));
        assertNothingIsLeftOf("Ann");
    }

    @Test
    void erasureAlsoRefusesWhatTheAnswerWasBeforeItWasCorrected() {
        String corrected = "2026-03-05";
        journal.change(
                Type.CORRECTED,
                "programme",
                on(corrected, valid(3).id("one").customer("Ann")),
                1,
                "wrong day",
                "some admin");

        journal.erase("Ann");

        assertThat(journal.append(
                        "programme",
                        List.of(
                                on(DAY, valid(9).id("two").customer("Ann")),
                                on(corrected, valid(9).id("three").customer("Ann")))))
                .extracting(Receipt::outcome)
                .containsOnly(Receipt.Outcome.ERASED);
    }

    private void change(String customer, long version) {
        journal.change(
                Type.CORRECTED,
                "programme",
                on(DAY, valid(3).id("one").customer(customer).comment("Less so")),
                version,
                "wrong person",
                "some admin");
    }

    private void assertNothingIsLeftOf(String... words) {
        for (String table : List.of(
                "nps_response",
                "nps_response_history",
                "nps_change",
                "nps_erased",
                "nps_record",
                "nps_record_history")) {
            assertThat(table(table)).noneSatisfy(row -> assertThat(row).containsAnyOf(words));
        }
    }

    /** Every row of a table as text. */
    private List<String> table(String name) {
        return store.database().read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select * from " + name)) {
                List<String> texts = new ArrayList<>();
                while (rows.next()) {
                    texts.add(row(rows));
                }
                return texts;
            }
        });
    }

    private static String row(ResultSet rows) throws SQLException {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            row.append(rows.getString(column)).append(" | ");
        }
        return row.toString();
    }
}
