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
import org.npsuite.model.score.Coverage;
import org.npsuite.model.score.Representativeness;
import org.npsuite.model.score.SampleSize;
import org.npsuite.model.slice.Field;
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
}
