// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.npsuite.service.BenchmarkService;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.doctor.Finding.Severity;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.tally.TallySource;

class CheckTest {

    private static final String JOURNAL = Journal.class.getName();
    private static final String ENGINE = TallySource.class.getName();
    private static final String DATA_SOURCE = "javax.sql.DataSource";

    private final FakeInstallation installation = new FakeInstallation();
    private final Texts texts = new Texts(Locale.ENGLISH);

    @Test
    void stoppedRoomIsNamedWithTheCommandThatStartsIt() {
        installation.room("nps-api", true).room("nps-store-bundle", false);

        assertThat(of(new RoomCheck()))
                .containsExactly("ERROR org.npsuite.nps-store-bundle is installed but not started. Start it with "
                        + "bundle:start 51; bundle:diag 51 says what it lacks.");
    }

    @Test
    void startedRoomsAreWell() {
        installation.room("nps-api", true).room("nps-store-bundle", true);

        assertThat(of(new RoomCheck())).containsExactly("OK All 2 installed bundles of the suite are started.");
    }

    @Test
    void missingServiceIsNamedInWordsWithWhoWaitsForIt() {
        installation
                .waiting("org.npsuite.scoring.internal.Scoring", "scoring", ENGINE, JOURNAL)
                .waiting("org.npsuite.goals.internal.Goals", "goals", JOURNAL);

        assertThat(of(new PartCheck()))
                .containsExactly(
                        "ERROR Missing is the journal of responses (nps-store-bundle). Waiting for it: Goals, Scoring.",
                        "ERROR Missing is the engine that counts answers (nps-tally-bundle). Waiting for it: Scoring.");
    }

    @Test
    void onlyTheServiceAtTheBottomIsNamed() {
        installation
                .waiting("Database", "database", DATA_SOURCE)
                .waiting("JdbcJournal", JOURNAL, "database")
                .waiting("Engine", ENGINE, JOURNAL);

        assertThat(of(new PartCheck()))
                .singleElement()
                .asString()
                .startsWith("ERROR Missing is the data source “nps”: create etc/org.ops4j.datasource-nps.cfg")
                .endsWith("Waiting for it: Database.");
    }

    @Test
    void partsThatWaitForEachOtherAreAllNamed() {
        installation.waiting("One", "b.Second", "a.First").waiting("Other", "a.First", "b.Second");

        assertThat(of(new PartCheck()))
                .containsExactly(
                        "ERROR Missing is the service First. Waiting for it: One.",
                        "ERROR Missing is the service Second. Waiting for it: Other.");
    }

    @Test
    void failedPartIsNamedAndThoseBehindItAreNot() {
        installation.failed("Database", "database").waiting("JdbcJournal", JOURNAL, "database");

        assertThat(of(new PartCheck()))
                .containsExactly("ERROR Database of org.npsuite.room failed to start. The log says why; once that is "
                        + "settled, bundle:restart 50.");
    }

    @Test
    void missingEssentialsAreErrorsAndMissingExtrasWarnings() {
        assertThat(severities(new ServiceCheck()))
                .containsExactly("Journal ERROR", "Engine ERROR", "Benchmark WARNING", "REST WARNING");
    }

    @Test
    void completeInstallationIsWell() {
        installation
                .room("nps-rest-bundle", true)
                .offer(Journal.class, "store", 0, "jdbc")
                .offer(TallySource.class, "tally", 0, "jdbc")
                .offer(BenchmarkService.class, "benchmark", 0, "");

        assertThat(severities(new ServiceCheck())).containsExactly("Services OK");
    }

    @Test
    void engineOfAnotherStoreIsAnError() {
        installation
                .room("nps-rest-bundle", true)
                .offer(Journal.class, "store", 0, "jdbc")
                .offer(TallySource.class, "tally", 0, "jdbc")
                .offer(TallySource.class, "other.tally", 0, "other")
                .offer(BenchmarkService.class, "benchmark", 0, "");

        assertThat(of(new ServiceCheck()))
                .singleElement()
                .asString()
                .startsWith("ERROR The engine of other.tally reads the journal “other”, which is not there");
    }

    @ParameterizedTest(name = "Java {0} is {1}")
    @CsvSource({"17.0.21, OK", "21.0.1, OK", "19, WARNING", "25, WARNING"})
    void javaIsOneOfThoseTested(String version, Severity severity) {
        assertThat(new JavaCheck(Runtime.Version.parse(version)).findings(installation, texts))
                .extracting(Finding::severity)
                .containsExactly(severity);
    }

    private List<String> of(Check check) {
        return check.findings(installation, texts).stream()
                .map(finding -> finding.severity() + " " + finding.text())
                .toList();
    }

    private List<String> severities(Check check) {
        return check.findings(installation, texts).stream()
                .map(finding -> finding.subject() + " " + finding.severity())
                .toList();
    }
}
