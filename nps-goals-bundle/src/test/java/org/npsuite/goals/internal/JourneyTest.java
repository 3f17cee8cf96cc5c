// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.goals.internal.House.ADMIN;
import static org.npsuite.goals.internal.House.yearEnd;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.model.goal.PathPoint;

class JourneyTest {

    @TempDir
    Path files;

    private List<PathPoint> path(String today) {
        House house = new House("2025-12-15", files);
        house.service.put(ADMIN, yearEnd().build(), OptionalLong.empty());
        house.scores.months("2025-01", 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32);
        house.scores.months("2026-01", 34, 36, 38, 36, 38, 40, 38, 44, 44);
        house.today(today);
        return house.service.path(ADMIN, "bank", "year-end");
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
}
