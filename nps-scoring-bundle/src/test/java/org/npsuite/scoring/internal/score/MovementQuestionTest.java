// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.npsuite.scoring.internal.Problems.problem;
import static org.npsuite.scoring.internal.Room.ADMIN;
import static org.npsuite.scoring.internal.Room.PROGRAMME;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.score.Category;
import org.npsuite.model.score.ChangeQuery;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Move;
import org.npsuite.model.score.Movement;
import org.npsuite.model.score.Rational;
import org.npsuite.testkit.Responses;

class MovementQuestionTest extends ScoreTest {

    private int customers;

    /** So many customers who rated one thing in January and another in February. */
    private void moved(int count, int before, int after) {
        for (int i = 0; i < count; i++) {
            String customer = "c" + customers++;
            room.journal.add(
                    PROGRAMME,
                    Responses.on("2026-01-10", Responses.valid(before).customer(customer)),
                    Responses.on("2026-02-10", Responses.valid(after).customer(customer)));
        }
    }

    private static ChangeQuery.Builder query() {
        return ChangeQuery.builder().before(months("2026-01", "2026-02")).after(months("2026-02", "2026-03"));
    }

    private Movement movement() {
        return room.scores.movement(ADMIN, query().build());
    }

    @Test
    void everyMoveIsCountedWithItsShareAndInterval() {
        moved(6, 3, 10);
        moved(14, 2, 2);
        moved(10, 10, 7);

        Movement movement = movement();

        assertThat(movement.customers()).isEqualTo(30);
        assertThat(movement.moves()).hasSize(9);
        assertThat(move(movement.moves(), Category.DETRACTOR, Category.PROMOTER))
                .satisfies(move -> {
                    assertThat(move.customers()).isEqualTo(6);
                    assertThat(move.share()).isCloseTo(0.3, within(1e-12));
                    assertThat(move.interval()).hasValueSatisfying(interval -> {
                        assertThat(interval.contains(0.3)).isTrue();
                        assertThat(interval.method()).isEqualTo(Interval.Method.WILSON);
                        assertThat(interval.low()).isCloseTo(0.1455, within(1e-4));
                        assertThat(interval.high()).isCloseTo(0.5190, within(1e-4));
                    });
                });
        assertThat(move(movement.moves(), Category.PASSIVE, Category.PASSIVE)).satisfies(move -> {
            assertThat(move.knownShare()).isEmpty();
            assertThat(move.interval()).isEmpty();
        });
        assertThat(movement.difference()).contains(Rational.of(2 * 6 - 10, 30).times(Rational.of(100)));
        assertThat(movement.interval()).isPresent();
    }

    private static Move move(List<Move> moves, Category from, Category to) {
        return moves.stream()
                .filter(move -> move.from() == from && move.to() == to)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoWasWonAndLostIsSaid() {
        moved(6, 3, 10);
        moved(14, 2, 2);
        moved(10, 10, 7);

        assertThat(movement().sentence())
                .startsWith("30 customers answered in both windows. 6 of 20 detractors were won (30%, between ")
                .contains("10 of 10 promoters were lost (100%, between ");
        assertThat(room.scores
                        .movement(ADMIN, query().locale(Locale.FRENCH).build())
                        .sentence())
                .startsWith("30 clients ont répondu dans les deux périodes.");
    }

    @Test
    void belowTenCustomersThereIsNoInterval() {
        moved(4, 3, 10);
        moved(5, 10, 10);

        assertThat(movement().difference()).isPresent();
        assertThat(movement().interval()).isEmpty();
        assertThat(movement().sentence()).endsWith("Below 10 customers the change has no interval.");
    }

    @Test
    void whereNobodyMovedThereIsNoIntervalAndItIsSaid() {
        moved(12, 10, 10);

        assertThat(movement().difference()).contains(Rational.ZERO);
        assertThat(movement().interval()).isEmpty();
        assertThat(movement().sentence())
                .endsWith("All of them took the same step, so that the change has no interval.");
    }

    @Test
    void whoAnsweredOnceDoesNotMove() {
        add("2026-01-10", 10, 10, 10);
        add("2026-02-10", 10, 10, 10);

        Movement movement = movement();

        assertThat(movement.customers()).isZero();
        assertThat(movement.difference()).isEmpty();
        assertThat(movement.sentence()).startsWith("No customer answered in both windows");
    }

    @Test
    void windowsThatOverlapAreRefused() {
        ChangeQuery query = query().after(months("2026-01", "2026-03")).build();

        assertThatThrownBy(() -> room.scores.movement(ADMIN, query)).satisfies(problem(Problem.NOT_ALLOWED));
    }
}
