// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.npsuite.spi.settings.SettingsReport;
import org.npsuite.spi.settings.UnusableSetting;
import org.npsuite.testkit.settings.SettingsContract;

class TallySettingsTest extends SettingsContract {

    TallySettingsTest() {
        super(TallySettings.PID, TallySettings.Config.class);
    }

    @Override
    protected SettingsReport read(Map<String, Object> given) {
        return new TallySettings(given);
    }

    @Test
    void whatIsNotSetHasItsDefault() {
        TallySettings settings = new TallySettings(Map.of("directory", " "));

        assertThat(settings.budgetMegabytes()).isZero();
        assertThat(settings.directory()).isEmpty();
        assertThat(settings.roundMilliseconds()).isEqualTo(1000);
        assertThat(settings.patienceMilliseconds()).isEqualTo(1000);
    }

    @Test
    void whatIsSetIsTaken() {
        TallySettings settings = new TallySettings(Map.of(
                "budget.megabytes",
                16,
                "directory",
                "/var/tally",
                "round.milliseconds",
                "50 ",
                "patience.milliseconds",
                0L));

        assertThat(settings.budgetMegabytes()).isEqualTo(16);
        assertThat(settings.directory()).contains(Path.of("/var/tally"));
        assertThat(settings.roundMilliseconds()).isEqualTo(50);
        assertThat(settings.patienceMilliseconds()).isZero();
        assertThat(settings.unusable()).isEmpty();
    }

    @Test
    void aBudgetTheMachineDoesNotHaveIsReplaced() {
        TallySettings settings = new TallySettings(Map.of("budget.megabytes", 99_999_999));

        assertThat(settings.budgetMegabytes()).isZero();
        assertThat(settings.unusable())
                .containsExactly(new UnusableSetting(TallySettings.PID, "budget.megabytes", "99999999", "0"));
    }

    @Test
    void aDirectoryThatIsNoneIsReplacedToo() {
        TallySettings settings = new TallySettings(Map.of("directory", "a\0b"));

        assertThat(settings.directory()).isEmpty();
        assertThat(settings.unusable())
                .containsExactly(new UnusableSetting(TallySettings.PID, "directory", "a\0b", ""));
    }
}
