// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.npsuite.scoring.internal.Problems.problem;
import static org.npsuite.scoring.internal.Room.ADMIN;
import static org.npsuite.scoring.internal.Room.PROGRAMME;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.score.Absence;
import org.npsuite.model.score.Caution;
import org.npsuite.model.score.Coverage;
import org.npsuite.model.score.Representativeness;
import org.npsuite.model.score.SampleSize;
import org.npsuite.model.score.Weights;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Slice;
import org.npsuite.service.PopulationCount;
import org.npsuite.spi.host.Customer;
import org.npsuite.spi.host.CustomerDirectory;

/** How many answers are needed, and for whom those stand that there are. */
class PlanningTest extends ScoreTest {

    private SampleSize size(double margin, OptionalLong population) {
        return room.scores.sampleSize(ADMIN, ALL, margin, 0.95, population);
    }

    @Test
    void theWorstMixNeedsFifteenHundredAnswersForFivePoints() {
        assertThat(size(5, OptionalLong.empty()).neededWorstCase()).isEqualTo(1537);
    }

    @Test
    void theOwnMixNeedsFewer() {
        add("2026-01-05", 10, 40, 50);

        SampleSize size = size(5, OptionalLong.empty());

        assertThat(size.needed()).isLessThan(size.neededWorstCase());
        assertThat(size.present()).isEqualTo(100);
        assertThat(size.population()).isEmpty();
    }

    @Test
    void aSmallPopulationNeedsFewerStill() {
        add("2026-01-05", 10, 40, 50);

        assertThat(size(5, OptionalLong.of(500)).needed())
                .isLessThan(size(5, OptionalLong.empty()).needed());
        assertThat(size(5, OptionalLong.of(500)).population()).hasValue(500);
    }

    @Test
    void theImportedPopulationIsUsedWhereNoneIsGiven() {
        population(Map.of("A", count(300, 0), "B", count(700, 0)));

        assertThat(size(5, OptionalLong.empty()).population()).hasValue(1000);
    }

    @Test
    void unanimousAnswersStillNeedSome() {
        add("2026-01-05", 0, 0, 20);

        assertThat(size(5, OptionalLong.empty()).needed()).isPositive();
    }

    @Test
    void aPopulationBelowTheAnswersIsRefused() {
        add("2026-01-05", 10, 40, 50);

        assertThatThrownBy(() -> size(5, OptionalLong.of(99)))
                .satisfies(problem(Problem.NOT_ALLOWED))
                .hasMessageContaining("population");
    }

    @ParameterizedTest(name = "a margin of {0} is refused")
    @ValueSource(doubles = {0, -5, 101, Double.NaN})
    void marginsOutsideTheScaleAreRefused(double margin) {
        assertThatThrownBy(() -> size(margin, OptionalLong.empty())).satisfies(problem(Problem.NOT_ALLOWED));
    }

    private static PopulationCount count(long customers, long invited) {
        return new PopulationCount(customers, invited == 0 ? OptionalLong.empty() : OptionalLong.of(invited));
    }

    private void population(Map<String, PopulationCount> segments) {
        room.programmes.putPopulation(ADMIN, PROGRAMME, Map.of("segment", segments));
    }

    private Representativeness representativeness(Field... attributes) {
        return room.scores.representativeness(ADMIN, ALL, List.of(attributes), 0.95, Locale.ENGLISH);
    }

    @Test
    void coverageIsGivenBySegment() {
        add("2026-01-05", 10, 10, 40, segment("A"));
        add("2026-01-05", 20, 10, 10, segment("B"));
        population(Map.of("A", count(300, 100), "B", count(700, 100)));

        Representativeness answer = representativeness(SEGMENT);

        assertThat(answer.coverage())
                .extracting(coverage -> coverage.group().value(SEGMENT), Coverage::population, Coverage::answers)
                .containsExactly(tuple("A", 300L, 60L), tuple("B", 700L, 40L));
        assertThat(answer.coverage().get(0).populationShare()).isCloseTo(0.3, within(1e-12));
        assertThat(answer.coverage().get(0).answerShare()).isCloseTo(0.6, within(1e-12));
        assertThat(answer.responseRate()).hasValue(0.5);
        assertThat(answer.weighted()).hasValueSatisfying(weighted -> assertThat(weighted.value())
                .isCloseTo(0.3 * 50 + 0.7 * -25, within(1e-9)));
        assertThat(answer.refusal()).isEmpty();
    }

    @Test
    void withoutNamesTheImportedAttributesAreTaken() {
        add("2026-01-05", 10, 10, 40, segment("A"));
        population(Map.of("A", count(300, 0)));

        assertThat(representativeness().coverage()).hasSize(1);
    }

    @Test
    void theHostsDirectoryKnowsBetterThanAnImport() {
        add("2026-01-05", 10, 10, 40, segment("A"));
        population(Map.of("A", count(300, 0)));
        room.host.addCustomers(directory(Map.of("A", 900L)), Map.of());

        assertThat(representativeness(SEGMENT).coverage())
                .extracting(Coverage::population)
                .containsExactly(900L);
    }

    @Test
    void anUnknownPopulationIsRefusedByName() {
        assertThat(representativeness(SEGMENT).refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("attr:segment"));
        assertThat(representativeness().refusal()).isPresent();
    }

    @Test
    void aPartOfThePopulationThatNobodyAnsweredFromIsNamed() {
        add("2026-01-05", 10, 10, 40, segment("A"));
        population(Map.of("A", count(300, 0), "B", count(700, 0)));

        Representativeness answer = representativeness(SEGMENT);

        assertThat(answer.coverage()).hasSize(2);
        assertThat(answer.weighted()).isEmpty();
        assertThat(answer.refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("attr:segment=B"));
    }

    @Test
    void aPopulationSmallerThanItsCustomersIsRefused() {
        for (int i = 0; i < 20; i++) {
            String customer = "c" + i;
            add("2026-01-05", 0, 0, 1, response -> segment("A").apply(response).customer(customer));
        }
        population(Map.of("A", count(15, 0)));

        assertThat(representativeness(SEGMENT).refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("More customers answered"));
    }

    @Test
    void contradictingMarginsAreRefused() {
        add("2026-01-05", 10, 10, 40, response -> segment("A").apply(response).channel("web"));
        room.programmes.putPopulation(
                ADMIN,
                PROGRAMME,
                Map.of("segment", Map.of("A", count(300, 0)), "channel", Map.of("web", count(400, 0))));

        assertThat(representativeness().refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("contradict"));
    }

    private static CustomerDirectory directory(Map<String, Long> population) {
        return new CustomerDirectory() {
            @Override
            public Optional<Customer> find(String id) {
                return Optional.empty();
            }

            @Override
            public List<Customer> search(String text, int limit) {
                return List.of();
            }

            @Override
            public Map<String, Long> population(String programme, String attribute) {
                return attribute.equals("segment") ? population : Map.of();
            }
        };
    }

    private Representativeness representativeness(Slice slice) {
        return room.scores.representativeness(ADMIN, slice, List.of(SEGMENT), 0.95, Locale.ENGLISH);
    }

    private static void assertAbsent(List<Absence> absent, String statistic, Absence.Reason reason) {
        assertThat(absent)
                .filteredOn(absence -> absence.statistic().equals(statistic))
                .extracting(Absence::reason)
                .containsExactly(reason);
    }

    @Test
    void aPartOfTheAnswersIsNotComparedWithAllCustomers() {
        add("2026-01-05", 10, 10, 40, segment("A"));
        population(Map.of("A", count(300, 100)));

        Representativeness part = representativeness(where("attr:segment:eq:A"));

        assertThat(part.coverage()).isEmpty();
        assertThat(part.weighted()).isEmpty();
        assertThat(part.responseRate()).isEmpty();
        assertThat(part.refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("about all customers"));
        assertAbsent(part.absent(), "coverage", Absence.Reason.PART_OF_POPULATION);
        assertAbsent(part.absent(), "weighted", Absence.Reason.PART_OF_POPULATION);
    }

    @Test
    void theAnswersOfAWindowHaveNoResponseRate() {
        add("2026-01-05", 10, 10, 40, segment("A"));
        population(Map.of("A", count(300, 100)));

        Representativeness window = representativeness(months("2026-01", "2026-02"));

        assertThat(window.coverage()).hasSize(1);
        assertThat(window.responseRate()).isEmpty();
        assertAbsent(window.absent(), "responseRate", Absence.Reason.PART_OF_POPULATION);
        assertThat(window.slice()).contains(months("2026-01", "2026-02"));
    }

    @Test
    void moreAnswersThanInvitationsAreNoRate() {
        add("2026-01-05", 10, 10, 40, segment("A"));
        population(Map.of("A", count(300, 59)));

        assertThat(representativeness(ALL).responseRate()).isEmpty();
        assertThat(representativeness(ALL).absent()).singleElement().satisfies(absence -> {
            assertThat(absence.reason()).isEqualTo(Absence.Reason.ANSWERS_ABOVE_INVITATIONS);
            assertThat(absence.sentence()).contains("60").contains("59");
        });
    }

    @Test
    void answersOfAPartThatNobodyIsInAreNotDroppedSilently() {
        add("2026-01-05", 10, 10, 40, segment("A"));
        add("2026-01-05", 10, 0, 0, segment("gone"));
        population(Map.of("A", count(300, 0), "gone", count(0, 0)));

        Representativeness answer = representativeness(ALL);

        assertThat(answer.weighted()).isEmpty();
        assertThat(answer.refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("attr:segment=gone"));
        assertAbsent(answer.absent(), "weighted", Absence.Reason.UNKNOWN_STRATUM);
    }

    @Test
    void aPartThatNobodyIsInAndNobodyAnsweredFromIsNoHindrance() {
        add("2026-01-05", 10, 10, 40, segment("A"));
        population(Map.of("A", count(300, 0), "gone", count(0, 0)));

        assertThat(representativeness(ALL).weighted()).isPresent();
    }

    @Test
    void theUnweightedScoreStandsBesideTheWeighted() {
        add("2026-01-05", 10, 10, 40, segment("A"));
        add("2026-01-05", 20, 10, 10, segment("B"));
        population(Map.of("A", count(300, 0), "B", count(700, 0)));

        assertThat(representativeness(ALL).unweighted())
                .hasValueSatisfying(score -> assertThat(score.decimal()).hasValueCloseTo(20.0, within(1e-9)));
    }

    @Test
    void unevenWeightsAreFlagged() {
        add("2026-01-05", 100, 100, 300, segment("A"));
        add("2026-01-05", 1, 1, 1, segment("B"));
        population(Map.of("A", count(1000, 0), "B", count(9000, 0)));

        assertThat(representativeness(ALL).weighted()).isEmpty();
        assertAbsent(representativeness(ALL).absent(), "weighted", Absence.Reason.TOO_FEW_EFFECTIVE);

        population(Map.of("A", count(9000, 0), "B", count(3000, 0)));

        // By hand: weights 18 and 1000, ratio 55.6; Kish (9000 + 3000)² / (500*18² + 3*1000²) = 45.5.
        assertThat(representativeness(ALL).weighted()).hasValueSatisfying(weighted -> {
            assertThat(weighted.effectiveN()).isCloseTo(144e6 / (500 * 324 + 3e6), within(1e-6));
            Weights weights = weighted.weights().orElseThrow();
            assertThat(weights.ratio()).isCloseTo(1000.0 / 18, within(1e-6));
            assertThat(weights.largestShare()).isCloseTo(1.0 / 12, within(1e-9));
            assertThat(weights.cautions())
                    .extracting(Caution::kind)
                    .containsExactly(Caution.Kind.UNEVEN_WEIGHTS, Caution.Kind.SMALL_STRATUM);
            assertThat(weights.cautions().get(0).sentence()).contains("56 times");
        });
    }

    @Test
    void oneAnswerThatCarriesAFifthOfTheWeightIsFlagged() {
        add("2026-01-05", 10, 10, 20, segment("A"));
        add("2026-01-05", 0, 0, 1, segment("B"));
        population(Map.of("A", count(790, 0), "B", count(210, 0)));

        // Weights 19.75 and 210: one answer has 21 % of the weight, and Kish n is 1000² / (40*19.75² + 210²) = 16.8.
        assertThat(representativeness(ALL).weighted()).hasValueSatisfying(weighted -> assertThat(
                        weighted.weights().orElseThrow().cautions())
                .extracting(Caution::kind)
                .containsExactly(
                        Caution.Kind.UNEVEN_WEIGHTS,
                        Caution.Kind.FEW_EFFECTIVE,
                        Caution.Kind.DOMINANT_ANSWER,
                        Caution.Kind.SMALL_STRATUM));
    }

    @Test
    void marginsThatNoWeightsCanMeetAreRefusedByName() {
        // Whoever is in A came by web and whoever is in B by phone, so that both must have the same share.
        add("2026-01-05", 10, 10, 40, response -> segment("A").apply(response).channel("web"));
        add("2026-01-05", 10, 10, 40, response -> segment("B").apply(response).channel("phone"));
        room.programmes.putPopulation(
                ADMIN,
                PROGRAMME,
                Map.of(
                        "segment", Map.of("A", count(300, 0), "B", count(700, 0)),
                        "channel", Map.of("web", count(700, 0), "phone", count(300, 0))));

        assertAbsent(representativeness().absent(), "weighted", Absence.Reason.MARGINS_UNATTAINABLE);
        assertAbsent(score().total().absent(), "weighted", Absence.Reason.MARGINS_UNATTAINABLE);
        assertThat(representativeness().refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal).startsWith("No weights make"));
    }

    @ParameterizedTest(name = "a margin of {0} is refused")
    @ValueSource(doubles = {1e-200, 1e-9, 0.0099})
    void marginsTooSmallToBeMeantAreRefused(double margin) {
        assertThatThrownBy(() -> size(margin, OptionalLong.empty()))
                .satisfies(problem(Problem.NOT_ALLOWED))
                .hasMessageContaining("0.01");
    }

    @Test
    void withoutAnswersThereIsNoMixToPlanWith() {
        SampleSize size = size(5, OptionalLong.empty());

        assertThat(size.needed()).isEqualTo(size.neededWorstCase());
        assertAbsent(size.absent(), "needed", Absence.Reason.NO_DATA);
    }

    @Test
    void theAnswerSaysWhatItIsAbout() {
        add("2026-01-05", 10, 40, 50);

        SampleSize size = size(5, OptionalLong.empty());

        assertThat(size.definition()).contains(score().definition());
        assertThat(size.watermark()).contains(score().watermark());
        assertThat(size.slice()).contains(ALL);
        assertThat(size.absent()).isEmpty();
    }

    @Test
    void anImportedPopulationBelowTheAnswersIsNotUsed() {
        add("2026-01-05", 10, 40, 50);
        population(Map.of("A", count(99, 0)));

        assertThat(size(5, OptionalLong.empty()).population()).isEmpty();
        assertAbsent(size(5, OptionalLong.empty()).absent(), "population", Absence.Reason.POPULATION_BELOW_SAMPLE);
    }

    @Test
    void customersWhoAnswerAgainAreNoNewCustomers() {
        for (int i = 0; i < 20; i++) {
            String customer = "c" + i;
            add("2026-01-05", 1, 1, 1, response -> response.customer(customer));
        }
        population(Map.of("A", count(30, 0)));

        assertThat(size(5, OptionalLong.empty()).population()).hasValue(30);
        assertThat(size(5, OptionalLong.of(20)).population()).hasValue(20);
    }

    @Test
    void thePopulationOfThePartIsUnknown() {
        add("2026-01-05", 10, 40, 50, segment("A"));
        population(Map.of("A", count(300, 0)));

        SampleSize size =
                room.scores.sampleSize(ADMIN, where("attr:segment:eq:A"), 5, 0.95, OptionalLong.empty(), Locale.FRENCH);

        assertThat(size.population()).isEmpty();
        assertAbsent(size.absent(), "population", Absence.Reason.PART_OF_POPULATION);
        assertThat(size.absent().get(0).sentence()).startsWith("Les effectifs portent sur tous les clients");
    }
}
