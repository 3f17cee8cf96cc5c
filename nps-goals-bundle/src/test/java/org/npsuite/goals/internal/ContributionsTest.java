// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.goals.internal.House.ADMIN;
import static org.npsuite.goals.internal.House.VIEWER;
import static org.npsuite.goals.internal.House.yearEnd;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.model.goal.Contribution;
import org.npsuite.model.goal.Contribution.Part;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Rational;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Filter;

class ContributionsTest {

    private static final Field TEAM = Field.of(Field.Kind.TEAM);

    @TempDir
    Path files;

    private House house;
    private final CountedScores scores = new CountedScores();

    @BeforeEach
    void open() {
        house = new House("2026-07-10", files);
        house.neighbourhood.scores(scores);
        put(yearEnd().build());
        answers("2026-05-20", "north", 100, 200, 700);
        answers("2026-06-20", "south", 500, 200, 300);
        answers("2026-04-20", "east", 1, 2, 7);
    }

    private void put(Goal goal) {
        house.service.put(ADMIN, goal, OptionalLong.empty());
    }

    private void answers(String day, String team, long detractors, long passives, long promoters) {
        scores.add(LocalDate.parse(day), Map.of(TEAM, team), new CategoryCounts(detractors, passives, promoters));
    }

    private Contribution of(Optional<Field> by) {
        return house.service.contribution(VIEWER, "bank", "year-end", by, Locale.ENGLISH);
    }

    private static void assertExact(Contribution contribution) {
        assertThat(contribution.parts().stream().map(Part::points).reduce(Rational.ZERO, Rational::plus))
                .isEqualTo(contribution.total().exact().orElseThrow());
    }

    @Test
    void teamsAddUpToTheWholeExactly() {
        Contribution contribution = of(Optional.of(TEAM));

        assertThat(contribution.parts()).extracting(Part::name).containsExactly("north", "south", "east");
        assertThat(contribution.parts().get(0).points())
                .isEqualTo(Rational.of(600, 2010).times(Rational.of(100)));
        assertExact(contribution);
    }

    @Test
    void smallTeamsAreMarkedDrawnAndNotRanked() {
        List<Part> parts = of(Optional.of(TEAM)).parts();

        assertThat(parts.get(2).small()).isTrue();
        assertThat(parts.get(2).bestRank()).isEmpty();
        assertThat(parts.get(2).score().decimal()).hasValue(60);
        assertThat(parts.get(2).score().shrunken().getAsDouble()).isLessThan(60);
        assertThat(parts.get(0).bestRank()).contains(1);
        assertThat(parts.get(1).bestRank()).contains(2);
        assertThat(parts.get(0).score().shrunken()).isEmpty();
    }

    @Test
    void answersThatBelongToNoGoalBelowAreAPartOfTheirOwn() {
        put(yearEnd()
                .id("north")
                .parent("year-end")
                .where(List.of(Filter.eq(TEAM, "north")))
                .build());
        put(yearEnd()
                .id("south")
                .parent("year-end")
                .where(List.of(Filter.eq(TEAM, "south")))
                .build());

        Contribution contribution = of(Optional.empty());

        assertThat(contribution.parts()).extracting(Part::name).containsExactly("north", "south", "");
        assertThat(contribution.parts().get(0).goal()).contains("north");
        assertExact(contribution);
    }

    @Test
    void goalsThatOverlapDoNotAddUpAndSaySo() {
        put(yearEnd()
                .id("north")
                .parent("year-end")
                .where(List.of(Filter.eq(TEAM, "north")))
                .build());
        put(yearEnd().id("all").parent("year-end").build());

        Contribution contribution = of(Optional.empty());

        assertThat(contribution.parts()).isEmpty();
        assertThat(contribution.refusal().orElseThrow()).contains("count some answers both");
    }

    @Test
    void aGoalWithoutGoalsBelowHasNoParts() {
        assertThat(of(Optional.empty()).refusal())
                .contains("No goal names this one as its parent: there are no parts to show.");
    }

    @Test
    void tagsDoNotAddUp() {
        assertThatThrownBy(() -> of(Optional.of(Field.tag("topic")))).isInstanceOf(ProblemException.class);
    }

    @Test
    void theChangeSinceTheBaselineIsThatOfTheShownScore() {
        house.service.sinceBaseline(VIEWER, "bank", "year-end", List.of(TEAM), Locale.FRENCH);

        assertThat(scores.change.before().window().from()).contains(LocalDate.parse("2025-01-01"));
        assertThat(scores.change.before().window().to()).contains(LocalDate.parse("2026-01-01"));
        assertThat(scores.change.after().window().from()).contains(LocalDate.parse("2026-06-01"));
        assertThat(scores.change.after().window().to()).contains(LocalDate.parse("2026-07-01"));
        assertThat(scores.change.groupBy()).containsExactly(TEAM);
        assertThat(scores.change.locale()).isEqualTo(Locale.FRENCH);
    }
}
