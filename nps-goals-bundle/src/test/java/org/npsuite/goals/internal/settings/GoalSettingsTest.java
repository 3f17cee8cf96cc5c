// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.npsuite.model.slice.Field;
import org.npsuite.spi.settings.SettingsReport;
import org.npsuite.spi.settings.UnusableSetting;
import org.npsuite.testkit.settings.SettingsContract;

class GoalSettingsTest extends SettingsContract {

    GoalSettingsTest() {
        super(
                GoalSettings.PID,
                GoalSettings.Config.class,
                "on.track = 0",
                "on.track = 1",
                "at.risk = 0",
                "at.risk = 1",
                "horizon.share = 0");
    }

    @Override
    protected SettingsReport read(Map<String, Object> given) {
        return new GoalSettings(given);
    }

    @Test
    void whatIsNotSetHasItsDefault() {
        GoalSettings settings = new GoalSettings(Map.of());

        assertThat(settings.thresholds()).isEqualTo(Thresholds.STANDARD);
        assertThat(settings.watchStep()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.watchFields()).containsExactly(Field.parse("touchpoint"), Field.parse("team"));
        assertThat(settings.directory()).isEmpty();
    }

    @Test
    void whatIsSetIsTaken() {
        GoalSettings settings = new GoalSettings(Map.of(
                "on.track", "0.9",
                "at.risk", 0.5,
                "minimum.months", "12",
                "horizon.share", 1,
                "watch.seconds", 1,
                "watch.fields", "touchpoint, attr:segment",
                "directory", "/srv/goals"));

        assertThat(settings.thresholds()).isEqualTo(new Thresholds(0.9, 0.5, 12, 1));
        assertThat(settings.watchStep()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.watchFields()).containsExactly(Field.parse("touchpoint"), Field.parse("attr:segment"));
        assertThat(settings.directory()).contains(Path.of("/srv/goals"));
        assertThat(settings.unusable()).isEmpty();
    }

    @ParameterizedTest(name = "on track from {0} and at risk from {1} costs {2}")
    @CsvSource({
        "0.2, 0.3, on.track",
        "0.7, 0.7, at.risk",
        "0.6, 0.65, at.risk on.track",
        "1, 0.3, on.track",
        "0.7, 0, at.risk"
    })
    void thresholdsThatDoNotGoTogetherAreReplaced(String onTrack, String atRisk, String refused) {
        GoalSettings settings = new GoalSettings(Map.of("on.track", onTrack, "at.risk", atRisk));

        assertThat(settings.thresholds()).isEqualTo(Thresholds.STANDARD);
        assertThat(settings.unusable()).extracting(UnusableSetting::key).containsExactlyInAnyOrder(refused.split(" "));
    }

    @ParameterizedTest(name = "on track from {0} and at risk from {1} costs {2} alone")
    @CsvSource({"-0.5, 0.2, on.track, 0.7, 0.2", "1, 0.2, on.track, 0.7, 0.2", "0.9, 1.5, at.risk, 0.9, 0.3"})
    void aThresholdThatIsNoProbabilityLeavesTheOtherInForce(
            String onTrack, String atRisk, String refused, double onTrackInForce, double atRiskInForce) {
        GoalSettings settings = new GoalSettings(Map.of("on.track", onTrack, "at.risk", atRisk));

        assertThat(settings.thresholds()).isEqualTo(new Thresholds(onTrackInForce, atRiskInForce, 8, 0.5));
        assertThat(settings.unusable()).extracting(UnusableSetting::key).containsExactly(refused);
    }

    @Test
    void aFieldThatIsNoneCostsTheDefaultFields() {
        GoalSettings settings = new GoalSettings(Map.of("watch.fields", "team, shoe size"));

        assertThat(settings.watchFields()).isEqualTo(new GoalSettings(Map.of()).watchFields());
        assertThat(settings.unusable())
                .containsExactly(
                        new UnusableSetting(GoalSettings.PID, "watch.fields", "team, shoe size", "touchpoint, team"));
    }

    @Test
    void noFieldAtAllMayBeWatched() {
        GoalSettings settings = new GoalSettings(Map.of("watch.fields", ""));

        assertThat(settings.watchFields()).isEmpty();
        assertThat(settings.unusable()).isEmpty();
    }
}
