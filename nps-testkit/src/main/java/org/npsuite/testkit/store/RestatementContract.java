// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.Records;
import org.npsuite.spi.store.StoredRecord;
import org.npsuite.spi.store.Submission;

/**
 * What an erasure leaves behind in the {@link Records} of its store, so that a score that moved can be explained: per
 * month of a programme how many answers were erased, in the collection {@code restatements} under the key
 * {@code programme:2026-01}. In an anonymous programme numbers below its minimum are not told.
 */
public abstract class RestatementContract {

    private static final String RESTATEMENTS = "restatements";

    private Journal journal;
    private Records records;
    private String programme;
    private String customer;

    /** The journal to test. */
    protected abstract Journal journal();

    /** The records of the same store. */
    protected abstract Records records();

    @BeforeEach
    void useNamesOfItsOwn() {
        journal = journal();
        records = records();
        programme = Names.unused("programme");
        customer = Names.unused("customer");
    }

    @Test
    void restatementSaysHowManyAnswersOfEachMonthWereErased() {
        answer("2026-01-01", 1);
        answer("2026-01-31", 1);
        answer("2026-02-01", 1);

        journal.erase(customer);

        assertThat(keys()).containsExactly(programme + ":2026-01", programme + ":2026-02");
        assertThat(restatement("2026-01")).contains("\"erased\":2");
        assertThat(restatement("2026-02")).contains("\"erased\":1");
    }

    @Test
    void restatementAddsUpOverErasures() {
        answer("2026-01-01", 2);
        journal.erase(customer);
        answer("2026-01-02", 3);

        journal.erase(customer);

        assertThat(restatement("2026-01")).contains("\"erased\":5");
    }

    @Test
    void anonymousProgrammeTellsNothingBelowItsMinimum() {
        makeAnonymous(10);
        answer("2026-01-01", 9);

        journal.erase(customer);

        assertThat(restatement("2026-01")).contains("\"suppressed\":true").doesNotContain("erased");
    }

    @Test
    void anonymousProgrammeTellsChangesOnlyByItsMinimum() {
        makeAnonymous(10);
        answer("2026-01-01", 12);
        journal.erase(customer);
        answer("2026-01-02", 1);
        journal.erase(customer);
        String afterOneMore = restatement("2026-01");
        answer("2026-01-03", 9);
        journal.erase(customer);

        assertThat(afterOneMore).contains("\"erased\":12");
        assertThat(restatement("2026-01")).contains("\"erased\":22");
    }

    @Test
    void restatementNamesNoCustomer() {
        answer("2026-01-01", 1);

        journal.erase(customer);

        assertThat(records.history(RESTATEMENTS, programme + ":2026-01"))
                .isNotEmpty()
                .allSatisfy(version ->
                        assertThat(version.json() + version.changedBy()).doesNotContain(customer));
    }

    private void answer(String day, int answers) {
        List<Submission> submissions = IntStream.range(0, answers)
                .mapToObj(i -> on(day, valid(5).customer(customer)))
                .toList();
        journal.append(programme, submissions);
    }

    private void makeAnonymous(int minimum) {
        String json = "{\"id\":\"" + programme + "\",\"anonymity\":{\"minimum\":" + minimum + "}}";
        records.put("programmes", programme, json, Records.ABSENT, "admin");
    }

    private List<String> keys() {
        return records.list(RESTATEMENTS, programme).stream()
                .map(StoredRecord::key)
                .toList();
    }

    private String restatement(String month) {
        return records.get(RESTATEMENTS, programme + ":" + month).orElseThrow().json();
    }
}
