// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.npsuite.goals.internal.House.ADMIN;
import static org.npsuite.goals.internal.House.yearEnd;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.model.goal.ForecastMonth;
import org.npsuite.model.goal.GoalProgress;
import org.npsuite.model.goal.Measure;
import org.npsuite.model.goal.PathPoint;
import org.npsuite.statistics.Confidence;

class CourseTest {

    @TempDir
    Path files;

    private House house(String today, Measure measure) {
        House house = new House("2025-12-15", files);
        house.service.put(ADMIN, yearEnd().measure(measure).build(), OptionalLong.empty());
        house.scores.months("2025-01", 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32);
        house.scores.months("2026-01", 34, 36, 38, 36, 38, 40, 38, 44, 44);
        house.today(today);
        return house;
    }

    private List<PathPoint> path(String today) {
        return house(today, Measure.PUBLISHED).service.path(ADMIN, "bank", "year-end");
    }

    @Test
    void leadsFromTheFirstMonthToTheDueOne() {
        List<PathPoint> path = path("2026-09-15");

        assertThat(path).hasSize(12);
        assertThat(path.get(0).month()).isEqualTo(YearMonth.of(2026, 1));
        assertThat(path.get(0).required()).hasValue(32 + 13 / 12.0);
        assertThat(path.get(11).required()).hasValue(45);
        assertThat(path.get(0).score().orElseThrow().published()).hasValue(34);
        assertThat(path.get(11).score()).isEmpty();
    }

    @Test
    void theFanOpensOverTheMonthsToCome() {
        List<PathPoint> path = path("2026-09-15");

        assertThat(path.subList(0, 8))
                .allSatisfy(point -> assertThat(point.likely()).isEmpty());
        assertThat(path.subList(8, 12)).allSatisfy(point -> {
            assertThat(point.expected()).isPresent();
            assertThat(point.almostCertain().orElseThrow().width())
                    .isGreaterThan(point.likely().orElseThrow().width());
        });
        assertThat(path.get(11).likely().orElseThrow().width())
                .isGreaterThanOrEqualTo(path.get(8).likely().orElseThrow().width());
    }

    @Test
    void thereIsNoFanWhereTheModelRefuses() {
        assertThat(path("2026-06-15"))
                .allSatisfy(point -> assertThat(point.expected()).isEmpty());
    }

    @Test
    void progressCarriesTheSameFan() {
        House house = house("2026-09-15", Measure.PUBLISHED);
        List<PathPoint> ahead = house.service.path(ADMIN, "bank", "year-end").subList(8, 12);

        assertThat(house.progress().forecast())
                .extracting(ForecastMonth::month, ForecastMonth::expected, ForecastMonth::likely)
                .containsExactlyElementsOf(ahead.stream()
                        .map(point -> tuple(
                                point.month(),
                                point.expected().getAsDouble(),
                                point.likely().orElseThrow()))
                        .toList());
        assertThat(house.progress().forecast().get(3).almostCertain().level()).isEqualTo(0.95);
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void theFanSaysWhatTheProbabilitySays(Measure measure) {
        GoalProgress progress = house("2026-09-15", measure).progress();
        ForecastMonth due = progress.forecast().get(progress.forecast().size() - 1);
        double error = due.almostCertain().width() / 2 / Confidence.P95.z();
        double needed = measure == Measure.PUBLISHED ? 44.5 : 45;

        double probability = (measure == Measure.PUBLISHED ? progress.published() : progress.trueLevel()).orElseThrow();
        assertThat(Math.abs(needed - due.expected()) / error)
                .isCloseTo(Confidence.of(Math.abs(2 * probability - 1)).z(), within(1e-6));
    }

    @Test
    void aPublishedScoreScattersMoreThanTheLevelBehindIt() {
        ForecastMonth published =
                house("2026-09-15", Measure.PUBLISHED).progress().forecast().get(0);
        ForecastMonth level =
                house("2026-09-15", Measure.TRUE_LEVEL).progress().forecast().get(0);

        assertThat(published.expected()).isEqualTo(level.expected());
        assertThat(published.likely().width()).isGreaterThan(level.likely().width());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-31", "2026-06-15", "2027-01-01"})
    void progressHasNoFanBeforeTheStartWhereTheModelRefusesAndAfterTheEnd(String today) {
        assertThat(house(today, Measure.PUBLISHED).progress().forecast()).isEmpty();
    }
}
