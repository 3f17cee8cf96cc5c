// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.testkit.Responses.valid;
import static org.npsuite.testkit.tally.Subject.slice;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.score.Rating;
import org.npsuite.spi.tally.CrossProducts;
import org.npsuite.spi.tally.CrossProductsQuery;

/** Sums of products of driver ratings. */
interface DriversContract extends EngineTest {

    @Test
    default void completeCasesAreSummedAndPairsTakeWhatThereIs() {
        subject()
                .add(
                        "2026-01-05",
                        valid(9).ratings(Map.of("price", new Rating(3), "support", new Rating(10))),
                        valid(2).ratings(Map.of("price", new Rating(1), "support", new Rating(0))),
                        valid(7).ratings(Map.of("price", new Rating(3))),
                        valid(10));
        CrossProducts counts = crossProducts("price", "support");
        assertThat(counts.n()).isEqualTo(2);
        assertThat(counts.sums()).containsExactly(11, 4, 10);
        assertThat(counts.products()[0]).containsExactly(85, 29, 90);
        assertThat(counts.products()[1]).containsExactly(29, 10, 30);
        assertThat(counts.products()[2]).containsExactly(90, 30, 100);
        assertThat(counts.pairs().get(0).customers()).isEqualTo(3);
        assertThat(counts.pairs().get(0).count(new Rating(3), new Rating(7))).isEqualTo(1);
        assertThat(counts.pairs().get(1).count(new Rating(0), new Rating(2))).isEqualTo(1);
    }

    @Test
    default void driversComeInTheOrderAskedFor() {
        subject().add("2026-01-05", valid(9).ratings(Map.of("price", new Rating(3), "support", new Rating(10))));
        CrossProducts counts = crossProducts("support", "price");
        assertThat(counts.drivers()).containsExactly("support", "price");
        assertThat(counts.sums()).containsExactly(9, 10, 3);
    }

    @Test
    default void withoutNamesEveryDriverOfTheSliceIsTaken() {
        subject().add("2026-01-05", valid(9).ratings(Map.of("support", new Rating(3), "app", new Rating(10))));
        subject().add("2026-01-05", valid(9).channel("fax").ratings(Map.of("paper", new Rating(3))));
        assertThat(crossProducts().drivers()).containsExactly("app", "paper", "support");
        assertThat(subject()
                        .engine()
                        .crossProducts(new CrossProductsQuery(slice("channel:ne:fax"), List.of()))
                        .counts()
                        .drivers())
                .containsExactly("app", "support");
    }

    @Test
    default void aDriverNobodyRatesHasNoCases() {
        subject().add("2026-01-05", valid(9).ratings(Map.of("price", new Rating(3))));
        CrossProducts counts = crossProducts("price", "unheard-of");
        assertThat(counts.n()).isZero();
        assertThat(counts.pairs().get(0).customers()).isEqualTo(1);
        assertThat(counts.pairs().get(1).customers()).isZero();
    }

    @Test
    default void withoutDriversEveryAnswerIsACompleteCase() {
        subject().add("2026-01-05", valid(9), valid(3));
        CrossProducts counts = crossProducts();
        assertThat(counts.n()).isEqualTo(2);
        assertThat(counts.sums()).containsExactly(12);
        assertThat(counts.pairs()).isEmpty();
    }

    @Test
    default void moreThanSixteenDriversAreRefused() {
        String[] names = IntStream.range(0, 17).mapToObj(i -> "driver-" + i).toArray(String[]::new);
        assertThatThrownBy(() -> crossProducts(names)).isInstanceOf(ProblemException.class);
    }

    private CrossProducts crossProducts(String... drivers) {
        return subject()
                .engine()
                .crossProducts(new CrossProductsQuery(slice(), List.of(drivers)))
                .counts();
    }
}
