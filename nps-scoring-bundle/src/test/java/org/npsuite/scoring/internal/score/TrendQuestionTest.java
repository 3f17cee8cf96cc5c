// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.npsuite.scoring.internal.Problems.problem;
import static org.npsuite.scoring.internal.Room.ADMIN;

import java.time.YearMonth;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Trend;
import org.npsuite.model.score.TrendQuery;
import org.npsuite.model.slice.Period;

class TrendQuestionTest extends ScoreTest {

    /** So many months of 100 answers, with as many promoters more than detractors as {@code score} says of the month. */
    private void months(String first, int months, IntUnaryOperator score) {
        for (int i = 0; i < months; i++) {
            int points = score.applyAsInt(i);
            String day = YearMonth.parse(first).plusMonths(i).atDay(15).toString();
            add(day, (100 - points) / 2, 100 - (100 - points) / 2 - (100 + points) / 2, (100 + points) / 2);
        }
    }

    private Trend trend() {
        return trend(query());
    }

    private static TrendQuery.Builder query() {
        return TrendQuery.builder().slice(ALL);
    }

    private Trend trend(TrendQuery.Builder query) {
        return room.scores.trend(ADMIN, query.build());
    }

    @Test
    void theSeriesHasOneScorePerPeriodThatHasAnswers() {
        months("2025-01", 3, month -> 40);
        months("2025-06", 1, month -> 20);

        assertThat(trend().series())
                .extracting(score -> score.group().value(Period.MONTH), score -> score.published()
                        .getAsInt())
                .containsExactly(
                        tuple("2025-01", 40), tuple("2025-02", 40), tuple("2025-03", 40), tuple("2025-06", 20));
    }

    @Test
    void aSingleGapIsNamed() {
        months("2025-01", 3, month -> 40);
        months("2025-05", 2, month -> 40);

        assertThat(trend().sentence()).endsWith("No score in April 2025: left out, not counted as 0.");
        assertThat(trend(query().locale(Locale.FRANCE).period(Period.MONTH)).sentence())
                .endsWith("Pas de score pour avril 2025\u00a0: période laissée de côté, non comptée comme 0.");
    }

    @Test
    void aSteadyRiseIsSaidWithItsSlope() {
        months("2025-01", 11, month -> 20 + 2 * month);

        Trend trend = trend();

        assertThat(trend.slope()).hasValueSatisfying(slope -> {
            assertThat(slope.perPeriod()).isCloseTo(2, within(1e-9));
            assertThat(slope.pValue()).isLessThan(0.001);
            assertThat(slope.seasonal()).isFalse();
        });
        assertThat(trend.slopeInterval()).hasValueSatisfying(interval -> {
            assertThat(interval.method()).isEqualTo(Interval.Method.SEN);
            assertThat(interval.low()).isCloseTo(2, within(1e-9));
            assertThat(interval.high()).isCloseTo(2, within(1e-9));
        });
        assertThat(trend.refusals())
                .contains(
                        "Taking the seasons out needs at least 24 periods, two full years; there are 11, so the plain "
                                + "trend is shown.");
        assertThat(trend.sentence())
                .as("an interval without width in print is none to speak of")
                .startsWith("Rising by about 2 points a month, unlikely to be chance")
                .doesNotContain("confidence", "between");
    }

    @Test
    void aSteadyRiseIsNotSaidToBeABreak() {
        months("2025-01", 15, month -> 10 + 2 * month);

        Trend trend = trend();

        assertThat(trend.changePoint()).isEmpty();
        assertThat(trend.refusals())
                .contains(
                        "No moment of a change is named: a steady slope explains the series better than a break does.");
        assertThat(trend.sentence()).startsWith("Rising by about 2 points a month, unlikely to be chance");
    }

    @Test
    void aDropAfterALevelCourseIsABreakAlsoWhereItsMonthsDiffer() {
        months("2025-01", 20, month -> (month < 14 ? 42 : 36) + 2 * (month * 7 % 3 - 1));

        assertThat(trend().sentence()).startsWith("Down 6 points since March 2026, unlikely to be chance");
    }

    @Test
    void aTrendTooSlightToPrintIsNotDenied() {
        months("2025-01", 15, month -> month < 11 ? 40 : 42);

        assertThat(trend().slope()).hasValueSatisfying(slope -> {
            assertThat(slope.perPeriod()).isZero();
            assertThat(slope.pValue()).isLessThan(0.05);
        });
        assertThat(trend().sentence()).doesNotContain("No trend beyond chance");
    }

    @Test
    void aSlightTrendWithoutABreakIsSaidToBeSlight() {
        months("2025-01", 11, month -> month < 8 ? 40 : 42);

        assertThat(trend().sentence())
                .startsWith("Moving by less than 0.1 points a month, yet unlikely to be chance (p\u00a0=\u00a0");
        assertThat(trend(query().locale(Locale.FRANCE)).sentence())
                .startsWith("Évolue de moins de 0,1 point par mois, ce qui est pourtant");
    }

    @Test
    void onePeriodIsSaidInTheSingular() {
        months("2025-01", 1, month -> 40);

        assertThat(trend().sentence()).startsWith("With answers in 1 period it is");
        assertThat(trend(query().locale(Locale.FRANCE)).sentence()).contains("sur 1 période,");
    }

    @Test
    void gapsThatLeaveNoSeasonTwiceAreSaid() {
        months("2024-01", 8, month -> 20 + month);
        months("2025-12", 1, month -> 40);

        assertThat(trend().slope())
                .hasValueSatisfying(slope -> assertThat(slope.seasonal()).isFalse());
        assertThat(trend().refusals()).anyMatch(refusal -> refusal.contains("gaps leave none"));
    }

    @Test
    void twoYearsOfMonthsAreComparedWithTheirOwnKind() {
        months("2024-01", 24, month -> (month % 12 == 6 ? 60 : 20) + (month >= 12 ? 2 : 0));

        assertThat(trend().slope()).hasValueSatisfying(slope -> {
            assertThat(slope.seasonal()).isTrue();
            assertThat(slope.perPeriod()).isCloseTo(2.0 / 12, within(1e-9));
        });
        assertThat(trend().slopeInterval()).hasValueSatisfying(interval -> {
            assertThat(interval.low()).isCloseTo(2.0 / 12, within(1e-9));
            assertThat(interval.high()).isCloseTo(2.0 / 12, within(1e-9));
        });
        assertThat(trend().refusals()).noneMatch(refusal -> refusal.contains("seasons"));
    }

    @Test
    void aBreakIsDatedAndSaid() {
        months("2025-01", 14, month -> month < 6 ? 40 + 2 * (month % 2) : 30 + 2 * (month % 2));

        Trend trend = trend();

        assertThat(trend.changePoint()).hasValueSatisfying(point -> {
            assertThat(point.firstPeriod()).isEqualTo("2025-07");
            assertThat(point.before()).isCloseTo(41, within(1e-9));
            assertThat(point.after()).isCloseTo(31, within(1e-9));
        });
        assertThat(trend.sentence()).startsWith("Down 10 points since July 2025, unlikely to be chance");
    }

    @Test
    void theSentenceIsFrenchWhereFrenchIsAskedFor() {
        months("2025-01", 14, month -> month < 6 ? 40 + 2 * (month % 2) : 30 + 2 * (month % 2));

        assertThat(trend(query().locale(Locale.FRANCE)).sentence())
                .startsWith("En baisse de 10 points depuis juillet 2025");
    }

    @Test
    void aLevelIsSaidWithTheDigitsItHas() {
        months("2025-01", 12, month -> 40 + 2 * (month % 2));

        assertThat(trend(query().level(0.999)).sentence()).contains("With 99.9% confidence");
        assertThat(trend(query().level(0.999).locale(Locale.FRANCE)).sentence()).contains("Avec 99,9");
    }

    @Test
    void aLevelSeriesHasNoTrend() {
        months("2025-01", 12, month -> 40 + 2 * (month % 2));

        Trend trend = trend();

        assertThat(trend.changePoint()).isEmpty();
        assertThat(trend.sentence())
                .isEqualTo(
                        "No trend beyond chance over 12 periods. With 95% confidence the slope lies between 0 and +0.2 "
                                + "points a month.");
    }

    @Test
    void aShortSeriesIsRefusedWithWhatIsMissing() {
        months("2025-01", 5, month -> 40 + month);

        Trend trend = trend();

        assertThat(trend.slope()).isEmpty();
        assertThat(trend.changePoint()).isEmpty();
        assertThat(trend.refusals())
                .containsExactly(
                        "A trend test needs answers in at least 8 periods; there are 5.",
                        "Finding the moment of a change needs answers in at least 12 periods; there are 5.");
        assertThat(trend.sentence()).contains("too early");
    }

    @Test
    void anEmptySeriesIsSaidToBeOne() {
        assertThat(trend().series()).isEmpty();
        assertThat(trend(query().target(40.0)).sentence()).startsWith("Nobody has answered yet");
    }

    @Test
    void theControlChartSignalsALastingDepartureFromTheTarget() {
        months("2025-01", 12, month -> month < 6 ? 40 : 20);

        Trend trend = trend(query().target(40.0));

        assertThat(trend.alarm()).hasValueSatisfying(label -> assertThat(label).isBetween("2025-07", "2025-10"));
        assertThat(trend.sentence()).contains("signalled a level below the target since");
        assertThat(trend(query().target(10.0)).sentence()).contains("above the target since");
        assertThat(trend().alarm()).isEmpty();
    }

    @Test
    void anAlarmEndsOnceTheScoreIsBackAtTheTarget() {
        months("2025-01", 20, month -> month >= 6 && month < 12 ? 20 : 50);

        Trend trend = trend(query().target(50.0));

        assertThat(trend.alarm()).isEmpty();
        assertThat(trend.sentence()).doesNotContain("control chart");
    }

    @Test
    void anAlarmThatHoldsKeepsThePeriodItBeganIn() {
        months("2025-01", 12, month -> month < 6 ? 50 : 20);

        assertThat(trend(query().target(50.0)).alarm()).hasValue("2025-08");
    }

    @Test
    void oneGoodMonthAmongBadOnesDoesNotEndAnAlarm() {
        months("2025-01", 13, month -> month < 6 || month == 12 ? 50 : 20);

        assertThat(trend(query().target(50.0)).alarm()).hasValue("2025-08");
    }

    @Test
    void aDropAfterAHighIsSignalledBelow() {
        months("2025-01", 24, month -> month < 16 ? 60 : 10);

        Trend trend = trend(query().target(40.0));

        assertThat(trend.alarm()).hasValue("2026-06");
        assertThat(trend.sentence()).contains("below the target since June 2026");
    }

    @Test
    void aTargetThatIsNoScoreIsRefused() {
        assertThatThrownBy(() -> trend(query().target(200.0)))
                .satisfies(problem(Problem.NOT_ALLOWED))
                .hasMessageContaining("target must be a score from -100 to 100");
        assertThatThrownBy(() -> trend(query().target(-100.5))).satisfies(problem(Problem.NOT_ALLOWED));
        assertThatThrownBy(() -> trend(query().target(Double.NaN))).satisfies(problem(Problem.NOT_ALLOWED));
        assertThat(trend(query().target(-100.0)).alarm()).isEmpty();
    }

    @Test
    void gapsInTheSeriesAreGapsNotZeros() {
        months("2025-01", 6, month -> 40 + month);
        months("2025-09", 6, month -> 48 + month);

        Trend trend = trend();

        assertThat(trend.slope())
                .hasValueSatisfying(slope -> assertThat(slope.perPeriod()).isCloseTo(1, within(1e-9)));
        assertThat(trend.gaps()).containsExactly("2025-07", "2025-08");
        assertThat(trend.sentence())
                .endsWith("No score in 2 periods, the first being July 2025: left out, not counted as 0.");
        assertThat(trend(query().locale(Locale.FRANCE)).sentence()).contains("Pas de score sur 2 périodes");
    }

    @Test
    void weeksAndQuartersHaveNoGapsOfTheirOwnMaking() {
        months("2025-01", 12, month -> 40 + month);

        assertThat(trend(query().period(Period.QUARTER)).series()).hasSize(4);
        assertThat(trend(query().period(Period.WEEK)).series()).hasSize(12);
        assertThat(trend(query().period(Period.DAY)).series()).hasSize(12);
        assertThat(trend(query().period(Period.YEAR)).series()).hasSize(1);
    }

    @Test
    void aLevelOutsideZeroToOneIsRefused() {
        assertThatThrownBy(() -> trend(query().level(1))).satisfies(problem(Problem.NOT_ALLOWED));
    }
}
