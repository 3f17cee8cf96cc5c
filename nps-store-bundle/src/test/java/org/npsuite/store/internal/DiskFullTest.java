// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.Submission;
import org.npsuite.spi.store.Watermark;
import org.npsuite.store.internal.database.Database;
import org.npsuite.store.internal.examination.StoreExamination;
import org.npsuite.store.internal.journal.JdbcJournal;

/** The disk fills up while responses come in, and somebody makes room: nothing acknowledged is lost, nothing doubled. */
class DiskFullTest {

    private static final int LINES = 200;

    @TempDir
    private Path directory;

    @Test
    @Timeout(value = 300, unit = SECONDS)
    void journalInH2OutlivesAFullDisk() throws Exception {
        try (SmallDisk disk = disk(16, 6);
                HikariDataSource pool = TestStore.pool(TestStore.h2Url(disk.path()), "sa")) {
            outlives(disk, new Database(pool));
        }
    }

    @Test
    @Timeout(value = 300, unit = SECONDS)
    void journalInPostgresOutlivesAFullDisk() throws Exception {
        try (SmallDisk disk = disk(32, 10);
                EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Path tables = Files.createDirectory(disk.path().resolve("tables"));
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create tablespace small location '" + tables + "'");
                statement.execute("create database nps tablespace small");
            }
            try (HikariDataSource pool = TestStore.pool(server.getJdbcUrl("postgres", "nps"), "postgres")) {
                outlives(disk, new Database(pool));
            }
        }
    }

    private SmallDisk disk(int megabytes, int reserve) throws Exception {
        Optional<SmallDisk> disk = SmallDisk.mount(directory.resolve("disk"), megabytes, reserve);
        assumeTrue(disk.isPresent(), "a small file system can be mounted");
        return disk.orElseThrow();
    }

    private static void outlives(SmallDisk disk, Database database) throws Exception {
        Journal journal = new JdbcJournal(database, Clock.systemUTC());
        List<Submission> refused = new ArrayList<>();
        int acknowledged = 0;
        ProblemException problem = null;
        while (problem == null) {
            List<Submission> lines = lines(acknowledged);
            problem = catchThrowableOfType(() -> journal.append("programme", lines), ProblemException.class);
            if (problem == null) {
                acknowledged += LINES;
            } else {
                refused.addAll(lines);
            }
        }
        assertThat(problem.problem()).isEqualTo(Problem.UNAVAILABLE);
        assertThat(acknowledged).isPositive();
        isExplained(database);

        disk.makeRoom();
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(ProblemException.class)
                .until(() -> journal.append("programme", refused).size() == LINES);

        assertThat(ids(journal)).hasSize(acknowledged + LINES).doesNotHaveDuplicates();
        assertThat(new StoreExamination(database).examine(Locale.ENGLISH))
                .extracting(Finding::severity)
                .doesNotContain(Finding.Severity.ERROR);
    }

    /** At once, whether reading works or not. */
    private static void isExplained(Database database) {
        assertThat(new StoreExamination(database).examine(Locale.ENGLISH))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
                    assertThat(finding.text()).contains("disk is full");
                });
        assertThat(new StoreExamination(database).examine(Locale.FRENCH))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("disque est plein"));
    }

    private static List<String> ids(Journal journal) {
        List<String> ids = new ArrayList<>();
        Watermark read = Watermark.START;
        List<JournalEntry> entries = journal.changesAfter("programme", read, 1000);
        while (!entries.isEmpty()) {
            entries.forEach(entry -> ids.add(entry.response().orElseThrow().id()));
            read = entries.get(entries.size() - 1).watermark();
            entries = journal.changesAfter("programme", read, 1000);
        }
        return ids;
    }

    private static List<Submission> lines(int from) {
        return IntStream.range(from, from + LINES)
                .mapToObj(i -> on("2026-03-01", valid(i % 11).id("line " + i).comment("words ".repeat(100))))
                .toList();
    }
}
