// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.score.Rating;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.spi.tally.CrossProductsQuery;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.tally.internal.column.Columns;
import org.npsuite.tally.internal.query.CrossProductsQuestion;
import org.npsuite.testkit.Responses;

/** An attribute of a million values; as many attributes and drivers as a response may have. */
class ManyValuesTest {

    private static final int VALUES = 1_000_000;
    private static final LocalDate DAY = LocalDate.parse("2026-01-15");
    private static final Slice ALL = Slice.of("programme");

    private final Columns columns = new Columns();

    @Test
    void anAttributeOfAMillionValuesIsFilteredByAndForgotten() {
        for (int i = 0; i < VALUES; i++) {
            columns.put(answer(i, Responses.valid(i % 11).attributes(Map.of("order", "order-" + i, "half", half(i)))));
        }
        assertThat(columns.bytes() / VALUES).isLessThan(160);
        assertThat(tally("attr:order:in:order-7,order-999999,unheard-of")
                        .total()
                        .n())
                .isEqualTo(2);
        assertThat(tally("attr:order:ne:order-7", "attr:half", "month").groups().values())
                .extracting(group -> group.n())
                .containsExactly(VALUES / 2L, VALUES / 2L - 1);
        assertThat(tally("attr:order:in:order-7,order-8", "attr:order").groups())
                .hasSize(2);
        assertThatThrownBy(() -> tally("attr:half:eq:a", "attr:order"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.problem())
                        .isEqualTo(Problem.NOT_ALLOWED));

        long full = columns.bytes();
        for (int i = 0; i < VALUES; i++) {
            columns.remove(i);
        }
        assertThat(columns.bytes()).isLessThan(full / 4);
        columns.put(answer(VALUES, Responses.valid(9).attributes(Map.of("order", "another"))));
        assertThat(tally("", "attr:order").groups()).hasSize(1);
    }

    private static String half(int i) {
        return i % 2 == 0 ? "a" : "b";
    }

    @Test
    void aResponseMayHaveThirtyTwoAttributesAndSixteenDrivers() {
        for (int i = 0; i < 1000; i++) {
            int number = i;
            columns.put(answer(
                    number,
                    Responses.valid(number % 11)
                            .attributes(numbered(32, name -> "value-" + (number + name) % 40))
                            .ratings(numbered(16, name -> new Rating((number + name) % 11)))));
        }
        Tallies answer = tally("attr:name-3:ne:value-3", "attr:name-0", "attr:name-31");
        assertThat(answer.total().n()).isEqualTo(975);
        assertThat(answer.groups()).hasSize(39);
        assertThat(CrossProductsQuestion.answer(columns, new CrossProductsQuery(ALL, List.of()))
                        .drivers())
                .hasSize(16);
    }

    private static <T> Map<String, T> numbered(int count, IntFunction<T> value) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "name-" + i, value::apply));
    }

    private Tallies tally(String where, String... groupBy) {
        List<Filter> filters = where.isEmpty() ? List.of() : List.of(Filter.parse(where));
        return Engines.PLANNER
                .plan(
                        columns,
                        new TallyQuery(
                                ALL.and(filters),
                                List.of(groupBy).stream().map(Grouping::parse).toList(),
                                Unit.RESPONSES))
                .answer();
    }

    private static RecordedResponse answer(long number, Response.Builder response) {
        return RecordedResponse.builder()
                .response(Responses.on(DAY, response).response())
                .number(number)
                .version(1)
                .recordedAt(Instant.EPOCH)
                .day(DAY)
                .build();
    }
}
