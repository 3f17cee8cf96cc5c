// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.Watermark;

/** H2 closes its file for everybody when a thread is interrupted while it reads or writes. */
class InterruptTest {

    private static final String PROGRAMME = "programme";

    @TempDir
    private Path directory;

    private TestStore store;
    private Journal journal;

    @BeforeEach
    void open() {
        store = TestStore.h2(directory);
        journal = store.journal(0);
        append("before");
    }

    @AfterEach
    void close() throws Exception {
        // Whatever a test has left behind must not disturb the next.
        Thread.interrupted();
        store.close();
    }

    @Test
    void interruptedCallerGetsHisAnswerAndTakesNobodyWithHim() {
        Thread.currentThread().interrupt();

        append("interrupted");

        assertThat(Thread.interrupted()).isTrue();
        append("after");
        assertThat(journal.changesAfter(PROGRAMME, Watermark.START, 10)).hasSize(3);
    }

    @Test
    void storeOpensItsDatabaseAnewAfterABreakdown() {
        assertThatThrownBy(this::breakDown).isInstanceOf(SQLException.class);

        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptionsMatching(e -> e instanceof ProblemException)
                .untilAsserted(() -> append("after"));
        assertThat(journal.find(PROGRAMME, "before")).isPresent();
    }

    /** As a bundle would that uses the same data source on a thread of its own. */
    private void breakDown() throws SQLException {
        Thread.currentThread().interrupt();
        try {
            store.execute("create table of_another (id integer); checkpoint sync");
        } finally {
            Thread.interrupted();
        }
    }

    private void append(String id) {
        journal.append(PROGRAMME, List.of(on("2026-03-01", valid(5).id(id))));
    }
}
