// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.doctor.Finding.Severity;
import org.npsuite.tally.internal.GivenSettings.Unusable;
import org.npsuite.tally.internal.follow.Budget;
import org.npsuite.tally.internal.follow.Followers;
import org.npsuite.tally.internal.follow.Snapshots;
import org.npsuite.tally.internal.follow.Warnings;
import org.npsuite.testkit.FixedClock;
import org.npsuite.testkit.tally.MemoryJournal;

class GivenSettingsTest {

    private final Warnings warnings = new Warnings();

    @AfterEach
    void close() {
        warnings.close();
    }

    @Test
    void whatIsNotSetHasItsDefault() {
        GivenSettings settings = new GivenSettings(Map.of("directory", " ", "service.pid", "org.npsuite.tally"));

        assertThat(settings.budgetMegabytes()).isZero();
        assertThat(settings.directory()).isEmpty();
        assertThat(settings.roundMilliseconds()).isEqualTo(1000);
        assertThat(settings.patienceMilliseconds()).isEqualTo(1000);
        assertThat(warnings.lines()).isEmpty();
    }

    @Test
    void whatIsSetIsTakenAsAFileOrTheConsoleGivesIt() {
        GivenSettings settings = new GivenSettings(Map.of(
                "budget.megabytes",
                4096,
                "directory",
                "/var/tally",
                "round.milliseconds",
                "50 ",
                "patience.milliseconds",
                0L));

        assertThat(settings.budgetMegabytes()).isEqualTo(4096);
        assertThat(settings.directory()).contains(Path.of("/var/tally"));
        assertThat(settings.roundMilliseconds()).isEqualTo(50);
        assertThat(settings.patienceMilliseconds()).isZero();
        assertThat(settings.unusable()).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1} is replaced by {2}, with one warning")
    @CsvSource({
        "budget.megabytes, abc, 0",
        "budget.megabytes, 99999999999, 0",
        "budget.megabytes, -5, 0",
        "budget.megabytes, 1.5, 0",
        "round.milliseconds, 49, 1000",
        "patience.milliseconds, -1, 1000",
    })
    void whatCannotBeUsedIsReplaced(String key, String value, String instead) {
        GivenSettings settings = new GivenSettings(Map.of(key, value));

        assertThat(settings.unusable()).containsExactly(new Unusable(key, value, instead));
        assertThat(settings.budgetMegabytes()).isZero();
        assertThat(settings.roundMilliseconds()).isEqualTo(1000);
        assertThat(settings.patienceMilliseconds()).isEqualTo(1000);
        assertThat(warnings.lines())
                .singleElement()
                .asString()
                .contains("org.npsuite.tally", key + " = " + value, "instead: " + instead);
    }

    @Test
    void aDirectoryThatIsNoneIsReplacedToo() {
        assertThat(new GivenSettings(Map.of("directory", "a\0b")).directory()).isEmpty();
        assertThat(warnings.lines()).singleElement().asString().contains("directory", "instead: none");
    }

    @Test
    void doctorNamesTheSetting() {
        TallyExamination examination = examination(new Unusable("budget.megabytes", "abc", "0"));

        assertThat(examination.examine(Locale.ENGLISH))
                .last()
                .isEqualTo(new Finding(
                        Severity.WARNING,
                        "Tally engine",
                        "budget.megabytes = abc in the configuration org.npsuite.tally cannot be used; 0 is used "
                                + "instead. Correct it in etc/org.npsuite.tally.cfg."));
        assertThat(examination.examine(Locale.FRENCH))
                .last()
                .extracting(Finding::text)
                .asString()
                .contains("budget.megabytes = abc", "0 le remplace");
    }

    private static TallyExamination examination(Unusable setting) {
        FixedClock clock = FixedClock.at("2026-06-01T12:00:00Z");
        Followers followers = new Followers(
                new MemoryJournal(clock),
                new Snapshots(Path.of("target", "no-snapshots"), "memory"),
                new Budget(1),
                Runnable::run,
                Duration.ZERO,
                clock);
        return new TallyExamination(followers, new Budget(1), () -> true, List.of(setting));
    }
}
