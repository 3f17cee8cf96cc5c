// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.npsuite.scoring.internal.Problems.problem;
import static org.npsuite.scoring.internal.Room.ADMIN;
import static org.npsuite.scoring.internal.Room.PROGRAMME;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.response.Market;
import org.npsuite.model.score.Absence;
import org.npsuite.model.score.Band;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Rational;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.score.ScoreState;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.scoring.internal.Room;
import org.npsuite.scoring.internal.settings.Settings;
import org.npsuite.service.PopulationCount;
import org.npsuite.testkit.Responses;

class ScoreQuestionTest extends ScoreTest {

    @Test
    void passivesStayInTheDenominator() {
        add("2026-01-05", 15, 12, 73);

        Score total = score().total();

        assertThat(total.exact()).contains(Rational.of(58));
        assertThat(total.published()).hasValue(58);
        assertThat(total.band()).map(Band::code).contains("STRONG");
        assertThat(total.state()).isEqualTo(ScoreState.OK);
        assertThat(total.n()).hasValue(100);
        assertThat(total.mean()).hasValueCloseTo((15 * 3 + 12 * 7 + 73 * 10) / 100.0, within(1e-12));
    }

    @ParameterizedTest(name = "{0} detractors, {1} passives, {2} promoters are published as {3}, {4}")
    @CsvSource({
        "0, 1, 199, 100, EXCEPTIONAL",
        "61, 0, 139, 39, TO_IMPROVE",
        "101, 0, 99, -1, RED_FLAG",
        "201, 0, 200, 0, TO_IMPROVE",
        "200, 201, 0, -50, RED_FLAG",
        "1, 398, 0, 0, TO_IMPROVE",
        "1, 199, 0, -1, RED_FLAG",
        "101, 0, 301, 50, STRONG",
        "61, 0, 339, 70, EXCEPTIONAL"
    })
    void theBandIsThatOfThePublishedInteger(int detractors, int passives, int promoters, int published, String band) {
        Score score = room.scores.score(ADMIN, new CategoryCounts(detractors, passives, promoters), 0.95);

        assertThat(score.published()).hasValue(published);
        assertThat(score.band()).map(Band::code).contains(band);
    }

    @Test
    void nobodyHasAnsweredIsAStateNotAZero() {
        Score total = score().total();

        assertThat(total.state()).isEqualTo(ScoreState.NO_DATA);
        assertThat(total.n()).hasValue(0);
        assertThat(total.exact()).isEmpty();
        assertThat(total.published()).isEmpty();
        assertThat(total.band()).isEmpty();
        assertThat(total.interval()).isEmpty();
        assertThat(total.mean()).isEmpty();
        assertThat(total.bandProbabilities()).isEmpty();
    }

    @Test
    void aSingleAnswerHasAScoreWithAWideInterval() {
        add("2026-01-05", 0, 0, 1);

        Score total = score().total();

        assertThat(total.state()).isEqualTo(ScoreState.INDICATIVE);
        assertThat(total.published()).hasValue(100);
        assertThat(total.interval()).hasValueSatisfying(interval -> {
            assertThat(interval.method()).isEqualTo(Interval.Method.SCORE);
            assertThat(interval.contains(100)).isTrue();
            assertThat(interval.width()).isGreaterThan(100);
        });
    }

    @ParameterizedTest(name = "{0} answers are {1} with the interval {2}")
    @CsvSource({"29, INDICATIVE, SCORE", "30, OK, ADJUSTED_WALD"})
    void theMethodChangesAtThirtyAnswers(int n, ScoreState state, Interval.Method method) {
        add("2026-01-05", 10, n - 20, 10);

        assertThat(score().total().state()).isEqualTo(state);
        assertThat(score().total().interval()).map(Interval::method).contains(method);
    }

    @Test
    void intervalsNestByLevel() {
        Tally tally = Tally.of(1, 0, 2, 0, 5, 0, 3, 8, 9, 20, 30);

        Interval wide = room.scores.score(ADMIN, tally, 0.99).interval().orElseThrow();
        Interval narrow = room.scores.score(ADMIN, tally, 0.90).interval().orElseThrow();

        assertThat(wide.low()).isLessThan(narrow.low());
        assertThat(wide.high()).isGreaterThan(narrow.high());
    }

    @ParameterizedTest(name = "a level of {0} is refused")
    @ValueSource(doubles = {0, 1, -0.5, 95, Double.NaN})
    void levelsOutsideZeroToOneAreRefused(double level) {
        assertThatThrownBy(() -> room.scores.score(ADMIN, Tally.EMPTY, level)).satisfies(problem(Problem.NOT_ALLOWED));
    }

    @Test
    void bandProbabilitiesAddUpToOne() {
        add("2026-01-05", 15, 12, 73);

        Map<String, Double> probabilities = score().total().bandProbabilities();

        assertThat(probabilities).containsOnlyKeys("EXCEPTIONAL", "STRONG", "TO_IMPROVE", "RED_FLAG");
        assertThat(probabilities.values().stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-9));
        assertThat(probabilities.get("STRONG")).isGreaterThan(0.75);
    }

    @Test
    void groupsComeByTimeThenByValue() {
        add("2026-02-01", 1, 0, 1, segment("A"));
        add("2026-01-31", 1, 0, 1, segment("B"));
        add("2026-01-01", 1, 0, 1, segment("A"));
        add("2026-01-15", 1, 0, 1);

        assertThat(score(SEGMENT, Period.MONTH).groups())
                .extracting(group ->
                        group.group().value(Period.MONTH) + " " + group.group().value(SEGMENT))
                .containsExactly("2026-01 ", "2026-01 A", "2026-01 B", "2026-02 A");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int i = 0; i < 7; i++) {
            add("2026-01-05", 1, 0, 2, segment("s" + i));
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            ScoreReport page = room.scores.score(
                    ADMIN,
                    ScoreQuery.builder()
                            .slice(ALL)
                            .groupBy(List.of(SEGMENT))
                            .limit(3)
                            .cursor(cursor)
                            .build());
            assertThat(page.groups()).hasSizeLessThanOrEqualTo(3);
            page.groups().forEach(group -> seen.add(group.group().value(SEGMENT)));
            cursor = page.next().orElse(null);
        } while (cursor != null);

        assertThat(seen).containsExactly("s0", "s1", "s2", "s3", "s4", "s5", "s6");
    }

    @ParameterizedTest(name = "the cursor \"{0}\" is refused")
    @ValueSource(strings = {"nonsense!", "W10", "bnVsbA", "eyJhIjoxfQ"})
    void aCursorOfAnotherQueryIsRefused(String cursor) {
        ScoreQuery query = ScoreQuery.builder()
                .slice(ALL)
                .groupBy(List.of(SEGMENT))
                .cursor(cursor)
                .build();

        assertThatThrownBy(() -> room.scores.score(ADMIN, query)).satisfies(problem(Problem.INVALID));
    }

    @Test
    void theSameQueryAtTheSameWatermarkGivesAnEqualReport() {
        add("2026-01-05", 15, 12, 73, segment("A"));

        assertThat(score(SEGMENT)).isEqualTo(score(SEGMENT));
    }

    @Test
    void anotherAnswerMovesTheWatermark() {
        add("2026-01-05", 1, 1, 1);
        String before = score().watermark();
        add("2026-01-05", 0, 0, 1);

        assertThat(score().watermark()).isNotEqualTo(before);
    }

    @Test
    void theDefinitionNamesItsSettingsByAHash() {
        String standard = score().definition();
        room = new Room(Settings.with("indicative.below", 50).build());
        room.programmes.put(ADMIN, Room.programme().build());

        assertThat(standard).matches("nps-1;settings=[0-9a-f]{8}");
        assertThat(score().definition()).matches("nps-1;settings=[0-9a-f]{8}").isNotEqualTo(standard);
    }

    @Test
    void bandsAreSettings() {
        room = new Room(
                Settings.with("bands", new String[] {"GOOD:10", "BAD:-100"}).build());

        assertThat(room.scores.score(ADMIN, new CategoryCounts(0, 9, 1), 0.95).band())
                .contains(new Band("GOOD", 10));
    }

    @Test
    void bandsThatMakeNoSenseLeaveTheStandardOnesInForce() {
        room = new Room(Settings.with("bands", new String[] {"GOOD:10"}).build());

        assertThat(room.scores.score(ADMIN, new CategoryCounts(0, 9, 1), 0.95).band())
                .contains(new Band("TO_IMPROVE", 0));
    }

    @Test
    void withCustomersEachOnesLatestAnswerCounts() {
        room.journal.add(
                PROGRAMME,
                Responses.on("2026-01-05", Responses.valid(1).customer("c")),
                Responses.on("2026-01-06", Responses.valid(10).customer("c")),
                Responses.on("2026-01-06", Responses.valid(10)));

        ScoreReport report = room.scores.score(
                ADMIN, ScoreQuery.builder().slice(ALL).unit(Unit.CUSTOMERS).build());

        assertThat(report.total().n()).hasValue(1);
        assertThat(report.total().published()).hasValue(100);
        assertThat(report.withoutCustomer()).isEqualTo(1);
    }

    @Test
    void repeatedCustomersWidenTheInterval() {
        for (int i = 0; i < 20; i++) {
            String customer = "c" + i;
            ratings("2026-01-05", 5, i % 2 == 0 ? 10 : 2, response -> response.customer(customer));
        }

        Score total = score().total();

        assertThat(total.clustered()).hasValueSatisfying(interval -> {
            assertThat(interval.method()).isEqualTo(Interval.Method.CLUSTERED);
            assertThat(interval.width())
                    .isGreaterThan(2 * total.interval().orElseThrow().width());
        });
        assertThat(total.accountWeighted()).isEmpty();
    }

    @Test
    void customersWhoAllAgreeStillLeaveDoubt() {
        for (int i = 0; i < 12; i++) {
            String customer = "c" + i;
            ratings("2026-01-05", 3, 10, response -> response.customer(customer));
        }

        assertThat(score().total().clustered()).hasValueSatisfying(interval -> {
            assertThat(interval.contains(100)).isTrue();
            assertThat(interval.width()).isGreaterThan(20);
        });
    }

    @Test
    void whereNobodyRepeatsThereIsNoClusteredInterval() {
        add("2026-01-05", 10, 10, 30);

        assertThat(score().total().clustered()).isEmpty();
    }

    @Test
    void withCompaniesEachAccountAlsoCountsOnce() {
        room.programmes.put(ADMIN, Room.programme().market(Market.B2B).build());
        ratings("2026-01-05", 90, 10, response -> response.account("large"));
        for (int i = 0; i < 9; i++) {
            String account = "small" + i;
            ratings("2026-01-05", 1, 2, response -> response.account(account));
        }

        Score total = score().total();

        assertThat(total.published()).hasValue(82);
        assertThat(total.accountWeighted())
                .hasValueSatisfying(weighted -> assertThat(weighted.value()).isCloseTo(-80, within(1e-9)));
    }

    @Test
    void groupsThatReallyDifferAreToldFromThoseThatHappenTo() {
        add("2026-01-05", 10, 10, 30, segment("A"));
        add("2026-01-05", 11, 10, 29, segment("B"));
        add("2026-01-05", 40, 5, 5, segment("C"));

        List<Score> groups = score(SEGMENT).groups();

        assertThat(groups.get(2).versusRest()).hasValueSatisfying(rest -> {
            assertThat(rest.distinct()).isTrue();
            assertThat(rest.difference()).isCloseTo(-70 - 38, within(1e-9));
            assertThat(rest.interval().contains(rest.difference())).isTrue();
        });
        assertThat(groups).allSatisfy(group -> assertThat(group.versusRest())
                .hasValueSatisfying(rest -> assertThat(rest.adjustedPValue()).isGreaterThanOrEqualTo(rest.pValue())));
    }

    @Test
    void smallGroupsAreDrawnTowardsTheCommonLevel() {
        for (int i = 0; i < 6; i++) {
            add("2026-01-05", 10 + 3 * i, 10, 40 - 3 * i, segment("large" + i));
        }
        add("2026-01-05", 3, 0, 0, segment("small"));

        Map<String, Score> groups = new HashMap<>();
        score(SEGMENT).groups().forEach(group -> groups.put(group.group().value(SEGMENT), group));

        assertThat(groups.get("small").decimal()).hasValue(-100);
        assertThat(groups.get("small").shrunken().getAsDouble()).isBetween(-99.0, 40.0);
        assertThat(groups.get("large0").shrunken()).isEmpty();
    }

    @Test
    void aKnownPopulationWeighsTheAnswersAndKeepsTheUnweightedBeside() {
        add("2026-01-05", 0, 0, 90, segment("young"));
        add("2026-01-05", 30, 0, 0, segment("old"));
        room.programmes.putPopulation(
                ADMIN, PROGRAMME, Map.of("segment", Map.of("young", customers(500), "old", customers(500))));

        Score total = score().total();

        assertThat(total.published()).hasValue(50);
        assertThat(total.weighted()).hasValueSatisfying(weighted -> {
            assertThat(weighted.value()).isCloseTo(0, within(1e-9));
            assertThat(weighted.effectiveN()).isLessThan(120);
            assertThat(weighted.designEffect()).isGreaterThan(1);
        });
    }

    @Test
    void aPopulationThatCannotBeMetWeighsNothing() {
        add("2026-01-05", 0, 0, 90, segment("young"));
        room.programmes.putPopulation(
                ADMIN, PROGRAMME, Map.of("segment", Map.of("young", customers(500), "old", customers(500))));

        assertThat(score().total().weighted()).isEmpty();
    }

    private static PopulationCount customers(long count) {
        return new PopulationCount(count, OptionalLong.empty());
    }

    @Test
    void ratingsAreLeftOutWhereOnlyCategoriesAreKnown() {
        Score score = room.scores.score(ADMIN, new CategoryCounts(15, 12, 73), 0.95);

        assertThat(score.published()).hasValue(58);
        assertThat(score.tally()).isEmpty();
        assertThat(score.mean()).isEmpty();
        assertThat(score.group()).isEqualTo(Group.ALL);
    }

    @Test
    void aTrillionAnswersAreCountedExactly() {
        Score score = room.scores.score(ADMIN, new CategoryCounts(1, 0, 1_000_000_000_000L), 0.95);

        assertThat(score.exact())
                .contains(Rational.of(999_999_999_999L, 1_000_000_000_001L).times(Rational.of(100)));
        assertThat(score.published()).hasValue(100);
        assertThat(score.interval())
                .hasValueSatisfying(interval -> assertThat(interval.width()).isLessThan(0.001));
    }

    @Test
    void anUnknownProgrammeIsNotFound() {
        ScoreQuery query = ScoreQuery.builder().slice(Slice.of("unheard-of")).build();

        assertThatThrownBy(() -> room.scores.score(ADMIN, query)).satisfies(problem(Problem.NOT_FOUND));
    }

    @Test
    void thePlanIsThatOfTheEngine() {
        add("2026-01-05", 1, 1, 1);

        assertThat(room.scores
                        .explain(ADMIN, ScoreQuery.builder().slice(ALL).build())
                        .engine())
                .isEqualTo("reference");
    }

    @Test
    void filtersNarrowTheSlice() {
        add("2026-01-05", 0, 0, 1, segment("A"));
        add("2026-01-05", 1, 0, 0, segment("B"));

        assertThat(room.scores
                        .score(
                                ADMIN,
                                ScoreQuery.builder()
                                        .slice(where("attr:segment:eq:A"))
                                        .build())
                        .total()
                        .exact())
                .isEqualTo(Optional.of(Rational.of(100)));
    }

    private static List<Absence.Reason> reasons(Score score, String statistic) {
        return score.absent().stream()
                .filter(absence -> absence.statistic().equals(statistic))
                .map(Absence::reason)
                .toList();
    }

    @Test
    void oneAnswerIsNeverCalledDistinct() {
        add("2026-01-05", 0, 0, 1, segment("A"));
        add("2026-01-05", 0, 0, 2000, segment("B"));

        assertThat(score(SEGMENT).groups()).allSatisfy(group -> {
            assertThat(group.versusRest()).hasValueSatisfying(rest -> {
                assertThat(rest.distinct()).isFalse();
                assertThat(rest.interval().contains(rest.difference())).isTrue();
            });
            assertThat(reasons(group, "versusRest.distinct")).containsExactly(Absence.Reason.TOO_FEW_ANSWERS);
        });
    }

    @Test
    void aDetractorAloneIsNeverCalledDistinctEither() {
        add("2026-01-05", 1, 0, 0, segment("A"));
        add("2026-01-05", 0, 0, 200, segment("B"));

        Score alone = score(SEGMENT).groups().get(0);

        assertThat(alone.versusRest()).hasValueSatisfying(rest -> {
            assertThat(rest.adjustedPValue()).isLessThan(0.05);
            assertThat(rest.distinct()).isFalse();
        });
        assertThat(alone.absent())
                .extracting(Absence::sentence)
                .contains("Answers on the smaller side: 1. At least 10 are needed to tell whether this is chance.");
    }

    @Test
    void theFewestAnswersForAVerdictAreASetting() {
        room = new Room(Settings.with("verdict.minimum", 1).build());
        room.programmes.put(ADMIN, Room.programme().build());
        add("2026-01-05", 1, 0, 0, segment("A"));
        add("2026-01-05", 0, 0, 200, segment("B"));

        assertThat(score(SEGMENT).groups().get(0).versusRest())
                .hasValueSatisfying(rest -> assertThat(rest.distinct()).isTrue());
    }

    @Test
    void twelveCustomersWhoRepeatThemselvesAreNotAHundredAndTwenty() {
        for (int i = 0; i < 12; i++) {
            String customer = "c" + i;
            ratings("2026-01-05", 10, i < 9 ? 10 : 2, r -> segment("A").apply(r).customer(customer));
        }
        add("2026-01-05", 100, 0, 100, segment("B"));

        assertThat(score(SEGMENT).groups())
                .allSatisfy(group -> assertThat(group.versusRest()).hasValueSatisfying(rest -> {
                    assertThat(rest.distinct()).isFalse();
                    assertThat(rest.interval().method()).isEqualTo(Interval.Method.CLUSTERED);
                    assertThat(rest.interval().contains(0)).isTrue();
                }));
    }

    @Test
    void fewCustomersWhoRepeatAreGivenAReason() {
        for (int i = 0; i < 4; i++) {
            String customer = "c" + i;
            ratings("2026-01-05", 10, i % 2 == 0 ? 10 : 2, response -> response.customer(customer));
        }

        Score total = score().total();

        assertThat(total.clustered()).isEmpty();
        assertThat(reasons(total, "clustered")).containsExactly(Absence.Reason.TOO_FEW_CLUSTERS);
    }

    @Test
    void beyondTheLimitItIsSaidThatCustomersWereNotLookedAt() {
        room = new Room(Settings.with("details.up.to", 5L).build());
        room.programmes.put(ADMIN, Room.programme().build());
        add("2026-01-05", 2, 2, 2);

        assertThat(reasons(score().total(), "clustered")).containsExactly(Absence.Reason.TOO_MANY_ANSWERS);
    }

    @Test
    void aPopulationThatCannotBeMetIsGivenAReasonInTheLanguageAskedFor() {
        add("2026-01-05", 0, 0, 90, segment("young"));
        room.programmes.putPopulation(
                ADMIN, PROGRAMME, Map.of("segment", Map.of("young", customers(500), "old", customers(500))));

        Score total = room.scores
                .score(
                        ADMIN,
                        ScoreQuery.builder().slice(ALL).locale(Locale.FRENCH).build())
                .total();

        assertThat(total.absent()).singleElement().satisfies(absence -> {
            assertThat(absence.statistic()).isEqualTo("weighted");
            assertThat(absence.reason()).isEqualTo(Absence.Reason.EMPTY_STRATUM);
            assertThat(absence.sentence()).startsWith("Personne n’a répondu").contains("attr:segment=old");
        });
    }

    @Test
    void aPartIsNotWeightedToTheWhole() {
        add("2026-01-05", 0, 0, 90, segment("young"));
        room.programmes.putPopulation(ADMIN, PROGRAMME, Map.of("segment", Map.of("young", customers(500))));

        Score part = room.scores
                .score(
                        ADMIN,
                        ScoreQuery.builder()
                                .slice(where("attr:segment:eq:young"))
                                .build())
                .total();

        assertThat(part.weighted()).isEmpty();
        assertThat(reasons(part, "weighted")).containsExactly(Absence.Reason.PART_OF_POPULATION);
    }

    @Test
    void noScoreIsWeightedToAPopulationBelowItsAnswers() {
        add("2026-01-05", 0, 0, 90, segment("young"));
        room.programmes.putPopulation(ADMIN, PROGRAMME, Map.of("segment", Map.of("young", customers(89))));

        assertThat(score().total().weighted()).isEmpty();
        assertThat(reasons(score().total(), "weighted")).containsExactly(Absence.Reason.POPULATION_BELOW_SAMPLE);
    }
}
