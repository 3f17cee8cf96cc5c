// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.goals.internal.House.ADMIN;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.goals.internal.CountedScores;
import org.npsuite.goals.internal.House;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.Measure;
import org.npsuite.model.response.Response;
import org.npsuite.model.score.Category;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.slice.Field;
import org.npsuite.testkit.sample.SampleData;

/** The early warning over the synthetic sample, day by day. */
class IncidentTest {

    private static final SampleData SAMPLE = SampleData.until(LocalDate.of(2026, 10, 31));
    private static final YearMonth INCIDENT = SAMPLE.incident();

    @TempDir
    Path files;

    private House house;

    @BeforeEach
    void open() {
        house = new House(INCIDENT.minusMonths(2).atDay(1).toString(), files);
        house.service.put(
                ADMIN,
                Goal.builder()
                        .id("overall")
                        .programme("bank")
                        .name("Overall")
                        .target(40)
                        .measure(Measure.PUBLISHED)
                        .from(INCIDENT.minusMonths(2).atDay(1))
                        .due(INCIDENT.plusMonths(9).atEndOfMonth())
                        .build(),
                OptionalLong.empty());
    }

    /** Lives through the days from the goal's first to the last of a month, with the answers of each. */
    private void liveUntil(LocalDate last) {
        CountedScores scores = new CountedScores();
        house.neighbourhood.scores(scores);
        LocalDate today = INCIDENT.minusMonths(2).atDay(1);
        for (Response response : SAMPLE.responses()) {
            LocalDate day =
                    LocalDate.ofInstant(response.answeredAt().orElseThrow(), java.time.ZoneId.of("Europe/Paris"));
            for (; today.isBefore(day) && today.isBefore(last); today = today.plusDays(1)) {
                house.today(today.toString());
                house.look("one");
            }
            if (day.isAfter(last)) {
                break;
            }
            response.rating().ifPresent(rating -> scores.add(day, values(response), counts(rating.category())));
        }
        house.today(last.toString());
        house.look("one");
    }

    private static Map<Field, String> values(Response response) {
        Map<Field, String> values = new HashMap<>();
        response.touchpoint().ifPresent(touchpoint -> values.put(Field.of(Field.Kind.TOUCHPOINT), touchpoint));
        response.attributes().forEach((name, value) -> values.put(Field.attribute(name), value));
        return values;
    }

    private static CategoryCounts counts(Category category) {
        return new CategoryCounts(
                category == Category.DETRACTOR ? 1 : 0,
                category == Category.PASSIVE ? 1 : 0,
                category == Category.PROMOTER ? 1 : 0);
    }

    @Test
    void isFoundWithinTheMonthItStartsAndNamesTheTouchpoint() {
        liveUntil(INCIDENT.atEndOfMonth());

        assertThat(house.events.events)
                .filteredOn(event -> "ALARM".equals(event.getProperty("kind")))
                .anySatisfy(event -> assertThat(event.getProperty("group")).isEqualTo("touchpoint=claim"))
                .allSatisfy(event -> assertThat(event.getProperty("at").toString())
                        .isGreaterThan(INCIDENT.atDay(1).toString()));
    }

    @Test
    void nothingIsFoundBeforeItStarts() {
        liveUntil(INCIDENT.minusMonths(1).atEndOfMonth());

        assertThat(house.events.events)
                .filteredOn(event -> "ALARM".equals(event.getProperty("kind")))
                .isEmpty();
    }
}
