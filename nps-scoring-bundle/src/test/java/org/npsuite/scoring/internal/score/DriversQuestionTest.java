// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.npsuite.scoring.internal.Problems.problem;
import static org.npsuite.scoring.internal.Room.ADMIN;
import static org.npsuite.scoring.internal.Room.PROGRAMME;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.score.Driver;
import org.npsuite.model.score.Drivers;
import org.npsuite.model.score.Rating;
import org.npsuite.testkit.Responses;

class DriversQuestionTest extends ScoreTest {

    /** Answers whose rating follows the first driver closely, the second a little, and no other. */
    private void answers(int count, String... drivers) {
        Random random = new Random(7);
        for (int i = 0; i < count; i++) {
            Map<String, Rating> ratings = new HashMap<>();
            int[] values = IntStream.range(0, drivers.length)
                    .map(driver -> random.nextInt(11))
                    .toArray();
            for (int driver = 0; driver < drivers.length; driver++) {
                ratings.put(drivers[driver], new Rating(values[driver]));
            }
            double second = drivers.length > 1 ? values[1] : 5;
            int rating = (int) Math.round(0.75 * values[0] + 0.25 * second);
            room.journal.add(
                    PROGRAMME,
                    Responses.on("2026-01-05", Responses.valid(rating).ratings(ratings)));
        }
    }

    private Drivers drivers(String... names) {
        return room.scores.drivers(ADMIN, ALL, List.of(names));
    }

    @Test
    void theDriverTheRatingFollowsComesFirst() {
        answers(200, "service", "price", "parking");

        Drivers drivers = drivers();

        assertThat(drivers.method()).contains("LMG");
        assertThat(drivers.n()).isEqualTo(200);
        assertThat(drivers.explained().getAsDouble()).isGreaterThan(0.9);
        assertThat(drivers.drivers()).extracting(Driver::name).containsExactly("service", "price", "parking");
        assertThat(drivers.drivers().stream().mapToDouble(Driver::importance).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(drivers.drivers().get(0).correlation()).isGreaterThan(0.8);
        assertThat(drivers.drivers().get(0).mean()).isBetween(4.0, 6.0);
    }

    @Test
    void beyondTwelveDriversJohnsonsWeightsAreUsed() {
        answers(200, "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m");

        assertThat(drivers().method()).contains("JOHNSON");
        assertThat(drivers().drivers()).hasSize(13);
    }

    @Test
    void fewAnswersAreRefusedWithHowManyAreNeeded() {
        answers(49, "service", "price");

        assertThat(drivers().drivers()).isEmpty();
        assertThat(drivers().refusal())
                .contains("Only 49 answers rate all 2 drivers; at least 50 are needed. Name fewer drivers or wait for "
                        + "more answers.");
    }

    @Test
    void aDriverThatNeverVariesIsRefusedAndNamed() {
        for (int i = 0; i < 60; i++) {
            room.journal.add(
                    PROGRAMME,
                    Responses.on(
                            "2026-01-05",
                            Responses.valid(i % 11)
                                    .ratings(Map.of("price", new Rating(5), "service", new Rating(i % 7)))));
        }

        assertThat(drivers().refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("price"));
    }

    @Test
    void driversThatDetermineOneAnotherAreRefusedAndNamed() {
        for (int i = 0; i < 60; i++) {
            room.journal.add(
                    PROGRAMME,
                    Responses.on(
                            "2026-01-05",
                            Responses.valid(i % 11)
                                    .ratings(Map.of("price", new Rating(i % 7), "value", new Rating(i % 7)))));
        }

        assertThat(drivers().refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("price", "value"));
    }

    @Test
    void withoutDriverRatingsNothingIsSaid() {
        add("2026-01-05", 10, 10, 80);

        assertThat(drivers().refusal()).isPresent();
        assertThat(drivers().method()).isEmpty();
    }

    @Test
    void seventeenDriversAreTooMany() {
        String[] names = IntStream.range(0, 17).mapToObj(i -> "d" + i).toArray(String[]::new);

        assertThatThrownBy(() -> drivers(names)).satisfies(problem(Problem.NOT_ALLOWED));
    }

    @Test
    void aDriverNamedTwiceIsRefused() {
        assertThatThrownBy(() -> drivers("price", "price"))
                .satisfies(problem(Problem.NOT_ALLOWED))
                .hasMessageContaining("once");
    }

    @Test
    void theDriverThatMattersAndIsRatedLowIsToBeMended() {
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            int delivery = random.nextInt(7);
            int advice = 4 + random.nextInt(7);
            int parking = random.nextInt(11);
            int rating = (int) Math.round(0.5 * delivery + 0.5 * advice);
            room.journal.add(
                    PROGRAMME,
                    Responses.on(
                            "2026-01-05",
                            Responses.valid(rating)
                                    .ratings(Map.of(
                                            "delivery", new Rating(delivery),
                                            "advice", new Rating(advice),
                                            "parking", new Rating(parking)))));
        }

        Drivers drivers = drivers();

        assertThat(drivers.drivers())
                .extracting(Driver::name, Driver::advice)
                .containsExactlyInAnyOrder(
                        tuple("delivery", Optional.of(Driver.Advice.MEND)),
                        tuple("advice", Optional.of(Driver.Advice.KEEP)),
                        tuple("parking", Optional.empty()));
        assertThat(drivers.sentence()).hasValueSatisfying(sentence -> assertThat(sentence)
                .startsWith("Mend first: delivery (rated 3")
                .contains("Keep: advice (rated 7")
                .endsWith("that does not prove they cause it."));
        assertThat(room.scores.drivers(ADMIN, ALL, List.of(), Locale.FRENCH).sentence())
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("À améliorer d’abord\u00a0: delivery"));
    }

    @Test
    void whereDriversExplainNoMoreThanChanceNothingIsAdvised() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            room.journal.add(
                    PROGRAMME,
                    Responses.on(
                            "2026-01-05",
                            Responses.valid(random.nextInt(11))
                                    .ratings(Map.of(
                                            "price", new Rating(random.nextInt(11)),
                                            "parking", new Rating(random.nextInt(11))))));
        }

        assertThat(drivers().drivers()).extracting(Driver::advice).containsOnly(Optional.empty());
        assertThat(drivers().sentence())
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("No driver stands out"));
    }

    @Test
    void aRefusalIsSaidInTheLanguageAskedFor() {
        answers(49, "service", "price");

        assertThat(room.scores.drivers(ADMIN, ALL, List.of(), Locale.FRENCH).refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal).startsWith("Seules 49 réponses"));
    }
}
