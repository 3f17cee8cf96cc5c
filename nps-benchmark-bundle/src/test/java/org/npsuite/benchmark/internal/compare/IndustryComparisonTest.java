// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.npsuite.benchmark.internal.compare.Figures.mean;
import static org.npsuite.benchmark.internal.compare.Figures.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.npsuite.benchmark.internal.sector.Taxonomies;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.npsuite.model.benchmark.BenchmarkReport;
import org.npsuite.model.benchmark.Comparison;
import org.npsuite.model.benchmark.Confidence;
import org.npsuite.model.benchmark.Grade;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.model.benchmark.Range;
import org.npsuite.model.benchmark.Statistic;
import org.npsuite.model.benchmark.SurveyType;
import org.npsuite.model.benchmark.Uncertainty;
import org.npsuite.model.benchmark.Verdict.Code;
import org.npsuite.model.response.Kind;
import org.npsuite.model.response.Market;
import org.npsuite.model.response.Programme;
import org.npsuite.model.response.Sector;
import org.npsuite.model.score.Interval.Method;
import org.npsuite.model.score.Score;

class IndustryComparisonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    /** 30 points from 1,000 answers, give or take 4.8. */
    private static final Score THIRTY = Scores.of(500, 300, 200);

    private final IndustryComparison comparison = new IndustryComparison(Taxonomies.load(), 5);

    @Test
    void aGapIsOursLessTheirs() {
        Comparison one = only(mean("o1", "12.5"));

        assertThat(one.gap()).hasValue(17.5);
        assertThat(one.comparable()).isTrue();
        assertThat(one.reason()).isEmpty();
        assertThat(one.pack()).isEqualTo("test");
        assertThat(one.packVersion()).isEqualTo("1.0.0");
        assertThat(one.packTitle()).isEqualTo("Test");
        assertThat(one.provider()).isEqualTo("a test");
    }

    @Test
    void withoutTheirErrorTheIntervalIsOursShifted() {
        Comparison one = only(mean("o1", "10"));

        assertThat(one.uncertainty()).isEqualTo(Uncertainty.OURS_ONLY);
        assertThat(one.interval()).hasValueSatisfying(interval -> {
            assertThat(interval.low()).isCloseTo(THIRTY.interval().orElseThrow().low() - 10, within(1e-9));
            assertThat(interval.high())
                    .isCloseTo(THIRTY.interval().orElseThrow().high() - 10, within(1e-9));
            assertThat(interval.method()).isEqualTo(Method.ADJUSTED_WALD);
        });
    }

    @Test
    void aPublishedErrorWidensTheInterval() {
        Comparison one = only(mean("o1", "10").standardError(2.0));

        double ours = THIRTY.interval().orElseThrow().high() - 30;
        assertThat(one.uncertainty()).isEqualTo(Uncertainty.BOTH);
        assertThat(one.interval()).hasValueSatisfying(interval -> {
            assertThat(interval.high()).isCloseTo(20 + Math.hypot(ours, 1.959963985 * 2), within(1e-6));
            assertThat(interval.method()).isEqualTo(Method.NORMAL);
        });
    }

    @Test
    void aPublishedNumberOfRespondentsStandsForTheLargestErrorItAllows() {
        Comparison one = only(mean("o1", "0").respondents(400));

        double ours = THIRTY.interval().orElseThrow().high() - 30;
        // Half of them promoters, half detractors: one answer has variance 1, so 100/sqrt(400) = 5 points.
        assertThat(one.interval()).hasValueSatisfying(interval -> assertThat(interval.high())
                .isCloseTo(30 + Math.hypot(ours, 1.959963985 * 5), within(1e-6)));
    }

    @Test
    void extremesHaveNoGap() {
        Comparison leader = only(mean("o1", "60").statistic(Statistic.MAX));

        assertThat(leader.gap()).isEmpty();
        assertThat(leader.interval()).isEmpty();
        assertThat(leader.uncertainty()).isEqualTo(Uncertainty.NONE);
        assertThat(leader.comparable()).isTrue();
    }

    @ParameterizedTest(name = "a score of 30 against {0} is {1}")
    @CsvSource({
        "25,IN_LINE",
        "35,IN_LINE",
        "30,IN_LINE",
        "24.9,REMARKABLE",
        "35.1,TO_BE_LOOKED_INTO",
        "0,REMARKABLE",
        "60,TO_BE_LOOKED_INTO"
    })
    void theVerdictFollowsTheGap(String published, Code code) {
        assertThat(report(mean("o1", published)).verdict().code()).isEqualTo(code);
    }

    @Test
    void inLineTakesPrecedenceOverAGapThatIsCertain() {
        Score precise = Scores.of(500_000, 300_000, 200_000);

        BenchmarkReport report =
                report(precise, Scores.bank().build(), pack(mean("o1", "26")).build());

        assertThat(report.comparisons().get(0).interval())
                .hasValueSatisfying(interval -> assertThat(interval.low()).isPositive());
        assertThat(report.verdict().code()).isEqualTo(Code.IN_LINE);
    }

    @Test
    void aGapThatMayBeChanceDoesNotTell() {
        Score few = Scores.of(25, 15, 10);

        assertThat(report(few, Scores.bank().build(), pack(mean("o1", "20")).build())
                        .verdict()
                        .code())
                .isEqualTo(Code.CANNOT_TELL);
    }

    @Test
    void theWidthOfInLineIsASetting() {
        IndustryComparison strict = new IndustryComparison(Taxonomies.load(), 0.5);

        assertThat(strict.report(
                                Scores.bank().build(),
                                Scores.report(Scores.of(500_000, 300_000, 200_000)),
                                List.of(pack(mean("o1", "26")).build()),
                                TODAY,
                                Locale.ENGLISH)
                        .verdict()
                        .code())
                .isEqualTo(Code.REMARKABLE);
    }

    @Test
    void theNewestMeanOfTheBestGradeDecides() {
        BenchmarkReport report = report(
                mean("newest-vendor", "-40").sourceId("C").period("2026"),
                mean("older", "60").period("2019"),
                mean("decides", "31").period("2024"),
                mean("part", "70").period("2024").mappingConfidence(Confidence.LOW));

        assertThat(report.verdict().code()).isEqualTo(Code.IN_LINE);
        assertThat(report.verdict().sentence()).contains("is 31").contains("Publisher B");
        assertThat(report.comparisons())
                .extracting(one -> one.observation().id())
                .containsExactly("newest-vendor", "decides", "part", "older");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "another country|JP|B2C|RELATIONAL|0-10|From another country (JP)",
                "a part of the country|FR-COR|B2C|RELATIONAL|0-10|only a part of the country",
                "several countries|FR+DE|B2C|RELATIONAL|0-10|wider or unnamed region",
                "a part of another country|GB-EAW|B2C|RELATIONAL|0-10|From another country",
                "no named country|global|B2C|RELATIONAL|0-10|wider or unnamed region",
                "companies|FR|B2B|RELATIONAL|0-10|Another market: companies",
                "no market|FR||RELATIONAL|0-10|Does not say whether",
                "another survey|FR|B2C|TRANSACTIONAL|0-10|transactional, ours is relational",
                "both surveys|FR|B2C|MIXED|0-10|together, ours is relational",
                "another scale|FR|B2C|RELATIONAL|1-5|Another scale: 1-5, ours is 0-10",
            })
    void aFigureOf(String what, String region, Market market, SurveyType survey, String scale, String reason) {
        BenchmarkPack pack =
                pack(mean("o1", "10").region(region).market(market)).build();
        BenchmarkPack changed = pack.toBuilder()
                .sources(List.of(Figures.source("B", Grade.B)
                        .surveyType(survey)
                        .scale(scale)
                        .build()))
                .build();

        BenchmarkReport report = report(THIRTY, Scores.bank().build(), changed);

        Comparison one = report.comparisons().get(0);
        assertThat(one.comparable()).isFalse();
        assertThat(one.reason()).hasValueSatisfying(text -> assertThat(text).contains(reason));
        assertThat(one.gap()).hasValue(20);
        assertThat(report.verdict().code()).isEqualTo(Code.CANNOT_TELL);
    }

    @Test
    void whatAComparisonAcrossCountriesIsWorthIsSaidInFigures() {
        BenchmarkReport report =
                report(mean("o1", "-39.4").region("JP"), mean("o2", "43").region("BR"));

        assertThat(report.comparisons()).allSatisfy(one -> assertThat(one.reason())
                .hasValueSatisfying(text -> assertThat(text).contains("run from −39.4 (JP) to 43 (BR)")));
    }

    @Test
    void comparableFiguresStandFirst() {
        BenchmarkReport report = report(
                mean("foreign", "10").region("DE").period("2026"),
                mean("own", "10").period("2011"));

        assertThat(report.comparisons())
                .extracting(one -> one.observation().id())
                .containsExactly("own", "foreign");
    }

    @Test
    void aProgrammeWithoutCountryOrMarketIsToldSo() {
        Programme vague = Scores.bank().country(null).market(null).build();

        BenchmarkReport report = report(THIRTY, vague, pack(mean("o1", "10")).build());

        assertThat(report.comparisons().get(0).reason())
                .hasValueSatisfying(
                        text -> assertThat(text).contains("names no country").contains("consumers or companies"));
    }

    @Test
    void theSectionAnswersWhereTheDivisionHasNothingComparable() {
        BenchmarkReport report = report(
                mean("division", "10").region("JP"),
                mean("section", "28").sector(new Sector("NACE-2", "K")),
                mean("total", "30").sector(new Sector("NACE-2", "TOTAL")));

        assertThat(report.answered()).contains(new Sector("NACE-2", "K"));
        assertThat(report.verdict().code()).isEqualTo(Code.IN_LINE);
        assertThat(report.verdict().sentence()).contains("section K answers");
        assertThat(report.comparisons())
                .extracting(one -> one.observation().id())
                .containsExactly("section", "division");
    }

    @Test
    void theDivisionAnswersWhereItCan() {
        BenchmarkReport report =
                report(mean("division", "28"), mean("section", "0").sector(new Sector("NACE-2", "K")));

        assertThat(report.answered()).contains(new Sector("NACE-2", "64"));
        assertThat(report.comparisons())
                .extracting(one -> one.observation().id())
                .containsExactly("division");
    }

    @Test
    void aProgrammeOfAnotherClassificationIsCarriedOver() {
        Programme french = Scores.bank().sector(new Sector("NAF-2", "64.19Z")).build();

        BenchmarkReport report = report(THIRTY, french, pack(mean("o1", "28")).build());

        assertThat(report.answered()).contains(new Sector("NACE-2", "64"));
        assertThat(report.verdict().code()).isEqualTo(Code.IN_LINE);
        assertThat(report.verdict().sentence()).doesNotContain("crosswalk");
    }

    @Test
    void anUnverifiedCrosswalkIsNamedInTheVerdict() {
        Programme french = Scores.bank().sector(new Sector("NAF-2025", "64")).build();

        assertThat(report(THIRTY, french, pack(mean("o1", "28")).build())
                        .verdict()
                        .sentence())
                .contains("NAF-2025 64 was carried over to NACE-2 64 by an unverified crosswalk");
    }

    @Test
    void aSectorThatWasDividedIsNotCompared() {
        Programme shop = Scores.bank().sector(new Sector("NAF-2025", "47")).build();

        BenchmarkReport report = report(
                THIRTY,
                shop,
                pack(mean("o1", "28").sector(new Sector("NACE-2", "47"))).build());

        assertThat(report.comparisons().get(0).comparable()).isFalse();
        assertThat(report.comparisons().get(0).reason())
                .hasValueSatisfying(text -> assertThat(text).contains("(NAF-2025 47) only overlaps"));
    }

    @Test
    void aFigureOfAPartOfTheSectorIsNamedAsSuchInTheVerdict() {
        assertThat(report(mean("o1", "28").mappingConfidence(Confidence.LOW))
                        .verdict()
                        .sentence())
                .contains("only a part of our sector");
    }

    @Test
    void theTotalAloneIsNoComparison() {
        BenchmarkReport report = report(mean("o1", "10").sector(new Sector("NACE-2", "TOTAL")));

        assertThat(report.verdict().code()).isEqualTo(Code.NO_COMPARISON);
        assertThat(report.answered()).contains(new Sector("NACE-2", "TOTAL"));
        assertThat(report.comparisons()).singleElement().satisfies(one -> {
            assertThat(one.comparable()).isFalse();
            assertThat(one.reason()).hasValueSatisfying(text -> assertThat(text).contains("all industries"));
        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"NACE-2,40", "NACE-2,ZZ", "NAICS,52", "NACE-2,TOTAL"})
    void aSectorThatIsNotKnownIsNoComparison(String scheme, String code) {
        Programme programme = Scores.bank().sector(new Sector(scheme, code)).build();

        BenchmarkReport report =
                report(THIRTY, programme, pack(mean("o1", "10")).build());

        assertThat(report.verdict().code()).isEqualTo(Code.NO_COMPARISON);
        assertThat(report.comparisons()).isEmpty();
        assertThat(report.answered()).isEmpty();
        assertThat(report.sector()).contains(new Sector(scheme, code));
    }

    @Test
    void aProgrammeWithoutSectorIsNoComparison() {
        BenchmarkReport report = report(
                THIRTY,
                Scores.bank().sector(null).build(),
                pack(mean("o1", "10")).build());

        assertThat(report.verdict().code()).isEqualTo(Code.NO_COMPARISON);
        assertThat(report.verdict().sentence()).contains("names no industry");
    }

    @Test
    void aPackIsGoodOnItsLastDayAndExpiredTheDayAfter() {
        BenchmarkPack.Builder pack = pack(mean("o1", "30"));

        assertThat(report(THIRTY, Scores.bank().build(), pack.validUntil(TODAY).build())
                        .verdict()
                        .code())
                .isEqualTo(Code.IN_LINE);
        BenchmarkReport after = report(
                THIRTY,
                Scores.bank().build(),
                pack.validUntil(TODAY.minusDays(1)).build());
        assertThat(after.verdict().code()).isEqualTo(Code.EXPIRED);
        assertThat(after.comparisons().get(0).reason())
                .hasValueSatisfying(text -> assertThat(text).contains("Expired: valid until November 22, 2026"));
    }

    @Test
    void aPackIsNotUsedBeforeItsTime() {
        BenchmarkReport report = report(
                THIRTY,
                Scores.bank().build(),
                pack(mean("o1", "30")).validFrom(TODAY.plusDays(1)).build());

        assertThat(report.verdict().code()).isEqualTo(Code.CANNOT_TELL);
        assertThat(report.comparisons().get(0).comparable()).isFalse();
    }

    @Test
    void anExpiredPackDoesNotHideAValidOne() {
        BenchmarkPack valid = pack(mean("o1", "30")).name("valid").build();
        BenchmarkPack old =
                pack(mean("o1", "90")).validUntil(TODAY.minusYears(1)).build();

        BenchmarkReport report = comparison.report(
                Scores.bank().build(), Scores.report(THIRTY), List.of(old, valid), TODAY, Locale.ENGLISH);

        assertThat(report.verdict().code()).isEqualTo(Code.IN_LINE);
        assertThat(report.comparisons()).extracting(Comparison::pack).containsExactly("valid", "test");
    }

    @Test
    void withoutAScoreThereIsNothingToTell() {
        BenchmarkReport report = report(
                Scores.of(0, 0, 0),
                Scores.bank().build(),
                pack(mean("o1", "30")).build());

        assertThat(report.verdict().code()).isEqualTo(Code.CANNOT_TELL);
        assertThat(report.comparisons().get(0).gap()).isEmpty();
        assertThat(report.comparisons().get(0).uncertainty()).isEqualTo(Uncertainty.NONE);
    }

    @Test
    void withoutPacksThereIsNoComparison() {
        BenchmarkReport report =
                comparison.report(Scores.bank().build(), Scores.report(THIRTY), List.of(), TODAY, Locale.ENGLISH);

        assertThat(report.verdict().code()).isEqualTo(Code.NO_COMPARISON);
        assertThat(report.answered()).isEmpty();
    }

    @Test
    void ourPlaceIsBetweenTheLowestCompanyAndTheLeaderOfTheNewestYear() {
        BenchmarkReport report = report(
                mean("low", "-10").statistic(Statistic.MIN).period("2024"),
                mean("high", "70").statistic(Statistic.MAX).period("2024"),
                mean("mean", "75").period("2024"),
                mean("old-low", "-90").statistic(Statistic.MIN).period("2010"),
                mean("old-high", "90").statistic(Statistic.MAX).period("2010"),
                mean("lonely", "99").statistic(Statistic.MAX).period("2025"),
                mean("foreign", "-50").statistic(Statistic.MIN).region("DE").period("2024"));

        assertThat(report.range()).contains(new Range(-10, 70, 0.5));
    }

    @Test
    void withoutALowestCompanyThereIsNoPlace() {
        assertThat(report(mean("low", "-10"), mean("high", "70").statistic(Statistic.MAX))
                        .range())
                .isEmpty();
    }

    @Test
    void aTransactionalProgrammeIsComparedWithTransactionalFigures() {
        Programme visits = Scores.bank().kind(Kind.TRANSACTIONAL).build();

        assertThat(report(THIRTY, visits, pack(mean("o1", "30")).build())
                        .comparisons()
                        .get(0)
                        .comparable())
                .isFalse();
    }

    @Test
    void theSentenceIsFrenchWhereFrenchIsAsked() {
        BenchmarkReport report = comparison.report(
                Scores.bank().build(),
                Scores.report(THIRTY),
                List.of(pack(mean("o1", "12.5")).build()),
                TODAY,
                Locale.FRANCE);

        assertThat(report.verdict().sentence())
                .startsWith(
                        "Remarquable\u00a0: notre score est de 30, le chiffre de Publisher B pour «\u00a0Banks\u00a0» (FR, 2025)"
                                + " est de 12,5, et l’écart de +17,5 points (entre +12,6 et +22,2)")
                .endsWith("(incertitude du chiffre publié inconnue\u00a0: seule la nôtre est comptée).");
    }

    @Test
    void anyOtherLanguageGetsEnglish() {
        BenchmarkReport report = comparison.report(
                Scores.bank().build(),
                Scores.report(THIRTY),
                List.of(pack(mean("o1", "12.5")).build()),
                TODAY,
                Locale.GERMANY);

        assertThat(report.verdict().sentence())
                .startsWith("Remarkable: our score is 30,")
                .contains("is 12.5,");
    }

    private Comparison only(Observation.Builder figure) {
        return report(figure).comparisons().get(0);
    }

    private BenchmarkReport report(Observation.Builder... figures) {
        return report(THIRTY, Scores.bank().build(), pack(figures).build());
    }

    private BenchmarkReport report(Score ours, Programme programme, BenchmarkPack pack) {
        return comparison.report(programme, Scores.report(ours), List.of(pack), TODAY, Locale.ENGLISH);
    }
}
