// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.scoring.internal.Problems.problem;
import static org.npsuite.scoring.internal.Room.ADMIN;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.score.Absence;
import org.npsuite.model.score.Change;
import org.npsuite.model.score.ChangeQuery;
import org.npsuite.model.score.ChangeSegment;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Rational;
import org.npsuite.model.score.ScoreState;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Slice;

class ChangeQuestionTest extends ScoreTest {

    private static final Slice JANUARY = months("2026-01", "2026-02");
    private static final Slice FEBRUARY = months("2026-02", "2026-03");

    private static ChangeQuery.Builder query(Field... groupBy) {
        return ChangeQuery.builder().before(JANUARY).after(FEBRUARY).groupBy(List.of(groupBy));
    }

    private Change change(Field... groupBy) {
        return room.scores.change(ADMIN, query(groupBy).build());
    }

    @Test
    void theDifferenceIsExactAndComesWithItsInterval() {
        add("2026-01-10", 100, 100, 200);
        add("2026-02-10", 150, 100, 150);

        Change change = change();

        assertThat(change.difference()).contains(Rational.of(-25));
        assertThat(change.interval()).hasValueSatisfying(interval -> assertThat(interval.contains(-25))
                .isTrue());
        assertThat(change.pValue().getAsDouble()).isLessThan(0.001);
        assertThat(change.minimumDetectable().getAsDouble()).isBetween(10.0, 25.0);
        assertThat(change.segments()).isEmpty();
        assertThat(change.mix()).isEmpty();
    }

    @Test
    void mixAndRateAddUpToTheChangeToTheLastDigit() {
        add("2026-01-10", 10, 20, 33, segment("A"));
        add("2026-01-10", 17, 11, 13, segment("B"));
        add("2026-01-10", 12, 10, 29, segment("C"));
        add("2026-02-10", 13, 7, 19, segment("A"));
        add("2026-02-10", 10, 31, 37, segment("B"));
        add("2026-02-10", 41, 3, 17, segment("C"));

        Change change = change(SEGMENT);

        Rational mix = change.mix().orElseThrow();
        Rational rate = change.rate().orElseThrow();
        assertThat(mix.plus(rate)).isEqualTo(change.difference().orElseThrow());
        assertThat(sum(change.segments().stream().map(ChangeSegment::mix).toList()))
                .isEqualTo(mix);
        assertThat(sum(change.segments().stream().map(ChangeSegment::rate).toList()))
                .isEqualTo(rate);
        assertThat(change.segments())
                .extracting(segment -> segment.group().value(SEGMENT))
                .containsExactly("A", "B", "C");
        assertThat(change.segments().get(0).before().n()).hasValue(63);
    }

    private static Rational sum(List<Rational> parts) {
        return parts.stream().reduce(Rational.ZERO, Rational::plus);
    }

    @Test
    void segmentsOfFewerThanTenAnswersOnEitherSideAreFoldedTogether() {
        add("2026-01-10", 10, 10, 10, segment("A"));
        add("2026-01-10", 3, 3, 3, segment("B"));
        add("2026-02-10", 10, 10, 10, segment("A"));
        add("2026-02-10", 30, 0, 0, segment("B"));
        add("2026-02-10", 0, 0, 20, segment("new"));

        assertThat(change(SEGMENT).segments())
                .extracting(segment -> segment.group().value(SEGMENT))
                .containsExactly("A", "other");
        assertThat(change(SEGMENT).segments().get(1).after().n()).hasValue(50);
    }

    @Test
    void aReversalIsPointedOut() {
        add("2026-01-10", 10, 0, 90, segment("A"));
        add("2026-01-10", 8, 0, 2, segment("B"));
        add("2026-02-10", 0, 0, 10, segment("A"));
        add("2026-02-10", 60, 0, 40, segment("B"));

        Change change = change(SEGMENT);

        assertThat(change.difference().orElseThrow().signum()).isNegative();
        assertThat(change.reversal()).isTrue();
        assertThat(change.sentence()).contains("No segment moved this way");
    }

    @ParameterizedTest(name = "in {0} the change reads \"{1}\"")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Down 25 points, from 25 to 0. This is unlikely to be chance (p\u00a0<\u00a00.001).",
                "fr | En baisse de 25 points, de 25 à 0. C’est peu probablement dû au hasard (p\u00a0<\u00a00,001).",
                "nl | Down 25 points, from 25 to 0. This is unlikely to be chance (p\u00a0<\u00a00.001)."
            })
    void theChangeIsSaidInTheLanguageAskedFor(String language, String sentence) {
        add("2026-01-10", 100, 100, 200);
        add("2026-02-10", 150, 100, 150);

        assertThat(room.scores
                        .change(
                                ADMIN,
                                query().locale(Locale.forLanguageTag(language)).build())
                        .sentence())
                .isEqualTo(sentence);
    }

    @Test
    void aSmallChangeMayBeChance() {
        add("2026-01-10", 10, 10, 20);
        add("2026-02-10", 11, 10, 19);

        assertThat(change().sentence()).contains("may well be chance");
    }

    @Test
    void unanimousSidesAreCompared() {
        add("2026-01-10", 0, 0, 20);
        add("2026-02-10", 20, 0, 0);

        Change change = change();

        assertThat(change.difference()).contains(Rational.of(-200));
        assertThat(change.pValue().getAsDouble()).isLessThan(0.001);
    }

    @Test
    void whereNobodyAnsweredThereIsNothingToCompare() {
        add("2026-02-10", 10, 10, 20);

        Change change = change(SEGMENT);

        assertThat(change.before().state()).isEqualTo(ScoreState.NO_DATA);
        assertThat(change.difference()).isEmpty();
        assertThat(change.interval()).isEmpty();
        assertThat(change.sentence()).contains("Nobody had answered before");
    }

    @Test
    void twoGroupsOfOneWindowAreCompared() {
        add("2026-01-10", 10, 10, 20, segment("A"));
        add("2026-01-10", 20, 10, 10, segment("B"));

        Change change = room.scores.change(
                ADMIN,
                ChangeQuery.builder()
                        .before(where("attr:segment:eq:A"))
                        .after(where("attr:segment:ne:A"))
                        .build());

        assertThat(change.difference()).contains(Rational.of(-50));
    }

    @ParameterizedTest(name = "{0} and {1} share answers")
    @CsvSource(
            delimiter = '|',
            value = {
                "attr:segment:eq:A | attr:other:eq:B",
                "attr:segment:in:A,B | attr:segment:in:B,C",
                "attr:segment:ne:A | attr:segment:ne:B",
                "attr:segment:ne:A | attr:segment:in:A,B",
                "tag:topic:eq:a | tag:topic:eq:b"
            })
    void groupsThatOverlapAreRefused(String before, String after) {
        ChangeQuery query =
                ChangeQuery.builder().before(where(before)).after(where(after)).build();

        assertThatThrownBy(() -> room.scores.change(ADMIN, query))
                .satisfies(problem(Problem.NOT_ALLOWED))
                .hasMessageContaining("share answers");
    }

    @Test
    void aSegmentIsNotComparedWithTheWhole() {
        ChangeQuery query = ChangeQuery.builder()
                .before(ALL)
                .after(where("attr:segment:eq:A"))
                .build();

        assertThatThrownBy(() -> room.scores.change(ADMIN, query)).satisfies(problem(Problem.NOT_ALLOWED));
    }

    @Test
    void tagsExplainNothingBecauseTheyOverlap() {
        assertThatThrownBy(() -> change(Field.tag("topic"))).satisfies(problem(Problem.NOT_ALLOWED));
    }

    @Test
    void ofFewAnswersItIsNotSaidWhetherTheyChanged() {
        add("2026-01-10", 0, 0, 200);
        add("2026-02-10", 9, 0, 0);

        Change change = change();

        assertThat(change.sentence())
                .isEqualTo(
                        "Down 200 points, from 100 to −100. Answers on the smaller side: 9. At least 10 are needed to "
                                + "tell whether this is chance.");
        assertThat(change.absent()).singleElement().satisfies(absence -> {
            assertThat(absence.statistic()).isEqualTo("verdict");
            assertThat(absence.reason()).isEqualTo(Absence.Reason.TOO_FEW_ANSWERS);
        });
        assertThat(change.interval()).hasValueSatisfying(interval -> assertThat(interval.contains(-200))
                .isTrue());
    }

    @Test
    void customersWhoRepeatThemselvesMakeNoCertainChange() {
        for (int i = 0; i < 12; i++) {
            String customer = "c" + i;
            ratings("2026-01-10", 10, i < 9 ? 10 : 2, response -> response.customer(customer));
        }
        add("2026-02-10", 100, 0, 100);

        Change change = change();

        assertThat(change.interval()).hasValueSatisfying(interval -> {
            assertThat(interval.method()).isEqualTo(Interval.Method.CLUSTERED);
            assertThat(interval.contains(0)).isTrue();
        });
        assertThat(change.sentence()).contains("may well be chance");
    }

    @Test
    void whatIsMissingHasAReason() {
        add("2026-02-10", 10, 10, 20);

        assertThat(change(SEGMENT).absent()).singleElement().satisfies(absence -> {
            assertThat(absence.statistic()).isEqualTo("difference");
            assertThat(absence.reason()).isEqualTo(Absence.Reason.NO_DATA);
        });
    }
}
