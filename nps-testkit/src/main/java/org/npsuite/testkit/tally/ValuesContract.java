// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.tally;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.testkit.Responses.valid;
import static org.npsuite.testkit.tally.Subject.PROGRAMME;
import static org.npsuite.testkit.tally.Subject.slice;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.npsuite.model.response.Response;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Slice;
import org.npsuite.spi.store.Submission;
import org.npsuite.spi.tally.TallySource;
import org.npsuite.spi.tally.ValuesQuery;
import org.npsuite.testkit.Responses;

/** How many values fields have, so that one knows what can be grouped by. */
interface ValuesContract extends EngineTest {

    @Test
    default void everyFieldHasAsManyValuesAsItsAnswersHave() {
        subject()
                .add(
                        "2026-01-05",
                        valid(1).channel("web").attributes(Map.of("segment", "A", "region", "North")),
                        valid(2).channel("web")
                                .attributes(Map.of("segment", "B"))
                                .team("south"),
                        valid(3).channel("web").tags(Map.of("topic", Set.of("price", "app"))),
                        valid(4).tags(Map.of("topic", Set.of("price", "speed"))));

        assertThat(values(slice(), "attr:segment", "attr:region", "channel", "team", "owner", "tag:topic", "tag:mood"))
                .isEqualTo(Map.of(
                        "attr:segment",
                        2L,
                        "attr:region",
                        1L,
                        "channel",
                        1L,
                        "team",
                        1L,
                        "owner",
                        0L,
                        "tag:topic",
                        3L,
                        "tag:mood",
                        0L));
        assertThat(values(slice("attr:segment:eq:B", "tag:topic:ne:price"), "attr:segment", "team", "attr:region"))
                .isEqualTo(Map.of("attr:segment", 1L, "team", 1L, "attr:region", 0L));
        assertThat(values(slice("channel:eq:post"), "attr:segment", "channel"))
                .isEqualTo(Map.of("attr:segment", 0L, "channel", 0L));
    }

    @Test
    default void aFieldNamedTwiceIsCountedOnceAndNoneIsAnAnswerToo() {
        subject().add("2026-01-05", valid(9).channel("web"));

        assertThat(values(slice(), "channel", "channel")).isEqualTo(Map.of("channel", 1L));
        assertThat(values(slice())).isEmpty();
        assertThat(subject()
                        .engine()
                        .values(new ValuesQuery(slice(), List.of()))
                        .watermark())
                .isEqualTo(subject().journal().watermark(PROGRAMME));
    }

    @Test
    default void whatIsTooMuchToBeGroupedByHasNoNumberAndHidesNoOther() {
        add(TallySource.MAX_CELLS + 1, i -> valid(9).owner(Integer.toString(i)).channel("web"));

        assertThat(values(slice(), "owner", "channel")).isEqualTo(Map.of("owner", -1L, "channel", 1L));
        assertThat(values(slice("owner:ne:0"), "owner")).isEqualTo(Map.of("owner", (long) TallySource.MAX_CELLS));
        subject().add("2026-01-05", valid(9));
        assertThat(values(slice("owner:ne:0"), "owner"))
                .as("answers without a value are a group too")
                .isEqualTo(Map.of("owner", -1L));
    }

    @Test
    default void severalFieldsOfManyValuesAreCountedTogether() {
        add(70_000, i -> valid(9).attributes(Map.of("order", "o" + i, "basket", "b" + i, "pair", "p" + i / 2))
                .account("a" + i)
                .channel("c" + i % 3));

        assertThat(values(slice(), "attr:order", "attr:basket", "attr:pair", "account", "channel"))
                .isEqualTo(Map.of(
                        "attr:order",
                        70_000L,
                        "attr:basket",
                        70_000L,
                        "attr:pair",
                        35_000L,
                        "account",
                        70_000L,
                        "channel",
                        3L));
    }

    private void add(int count, IntFunction<Response.Builder> response) {
        subject()
                .add(IntStream.range(0, count)
                        .mapToObj(i -> Responses.on(LocalDate.EPOCH, response.apply(i)))
                        .toArray(Submission[]::new));
    }

    /** By the fields' keys; -1 where there are too many. */
    private Map<String, Long> values(Slice slice, String... fields) {
        Map<Field, OptionalLong> values = subject()
                .engine()
                .values(new ValuesQuery(
                        slice, Arrays.stream(fields).map(Field::parse).toList()))
                .counts()
                .values();
        return values.entrySet().stream().collect(toMap(entry -> entry.getKey().key(), entry -> entry.getValue()
                .orElse(-1)));
    }
}
