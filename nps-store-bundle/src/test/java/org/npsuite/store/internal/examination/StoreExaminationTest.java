// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.doctor.Finding.Severity;
import org.npsuite.store.internal.TestStore;
import org.npsuite.store.internal.database.Database;

class StoreExaminationTest {

    @Test
    void databaseInAFileIsWell(@TempDir Path directory) throws Exception {
        try (TestStore store = TestStore.h2(directory)) {
            store.journal(0).append("a", List.of(on("2026-03-01", valid(5)), on("2026-03-01", valid(5))));

            List<Finding> findings = new StoreExamination(store.database()).examine(Locale.ENGLISH);

            assertThat(findings).extracting(Finding::severity).containsOnly(Severity.OK);
            assertThat(findings)
                    .extracting(Finding::text)
                    .anyMatch(text -> text.startsWith("H2 2.2.224"))
                    .anyMatch(text -> text.contains("survives"))
                    .contains("2 entries in one programme.");
        }
    }

    @Test
    void databaseInMemoryIsAnError() {
        try (HikariDataSource pool = TestStore.pool("jdbc:h2:mem:", "sa")) {
            pool.setMaximumPoolSize(1);

            assertThat(new StoreExamination(new Database(pool)).examine(Locale.ENGLISH))
                    .extracting(Finding::severity)
                    .contains(Severity.ERROR);
        }
    }

    @Test
    void databaseThatIsAwayIsAnError(@TempDir Path directory) {
        try (HikariDataSource pool =
                TestStore.pool("jdbc:h2:file:" + directory.resolve("none") + ";IFEXISTS=TRUE", "sa")) {
            pool.setConnectionTimeout(300);

            assertThat(new StoreExamination(new Database(pool)).examine(Locale.FRENCH))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                        assertThat(finding.text()).contains("jusqu’à son retour");
                    });
        }
    }

    @Test
    void serverThatDoesNotSyncIsAWarning() throws Exception {
        try (TestStore store = TestStore.postgres()) {
            assertThat(new StoreExamination(store.database()).examine(Locale.ENGLISH))
                    .filteredOn(finding -> finding.severity() == Severity.WARNING)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.text()).contains("fsync = off"));
        }
    }

    @Test
    void everyTextIsInBothLanguages() {
        String name = "org.npsuite.store.internal.examination.findings";

        assertThat(ResourceBundle.getBundle(name, Locale.FRENCH).keySet())
                .isEqualTo(ResourceBundle.getBundle(name, Locale.ROOT).keySet());
        assertThat(new Texts(Locale.FRENCH).of("database")).isEqualTo("Base de données");
        assertThat(new Texts(Locale.JAPANESE).of("database")).isEqualTo("Database");
    }
}
