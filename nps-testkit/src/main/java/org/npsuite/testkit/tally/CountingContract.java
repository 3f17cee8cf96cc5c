// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.testkit.Responses.dismissed;
import static org.npsuite.testkit.Responses.valid;
import static org.npsuite.testkit.tally.Subject.PROGRAMME;
import static org.npsuite.testkit.tally.Subject.slice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.model.slice.Window;
import org.npsuite.spi.store.Submission;
import org.npsuite.spi.store.Watermark;
import org.npsuite.spi.tally.Plan;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyAnswer;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.testkit.Responses;

/** Which responses count. */
interface CountingContract extends EngineTest {

    @Test
    default void everyRatingIsCountedOnItsOwn() {
        subject().add("2026-01-05", valid(0), valid(6), valid(6), valid(10));
        subject().counts(slice(), 0, 6, 6, 10);
    }

    @Test
    default void aProgrammeWithoutAnswersHasAnEmptyTally() {
        TallyAnswer<Tallies> answer =
                subject().engine().tally(new TallyQuery(Slice.of("unheard-of"), List.of(), Unit.RESPONSES));
        assertThat(answer.counts().total()).isEqualTo(Tally.EMPTY);
        assertThat(answer.counts().groups()).isEmpty();
        assertThat(answer.watermark()).isEqualTo(Watermark.START);
        assertThat(answer.partial()).isEmpty();
    }

    @Test
    default void onlyValidResponsesCount() {
        subject()
                .add(
                        "2026-01-05",
                        valid(9),
                        dismissed(),
                        dismissed().status(ResponseStatus.COMMENT_ONLY).comment("no rating from me"),
                        valid(3).status(ResponseStatus.EXCLUDED));
        subject().counts(slice(), 9);
    }

    @Test
    default void programmesAreNeverMixed() {
        subject().add("2026-01-05", valid(9));
        subject().journal().append("other", List.of(Responses.on("2026-01-05", valid(2))));
        subject().counts(slice(), 9);
        subject().counts(Slice.of("other"), 2);
    }

    @Test
    default void aWindowHoldsItsFirstDayAndNotItsLast() {
        subject().add("2025-12-31", valid(1));
        subject().add("2026-01-01", valid(2));
        subject().add("2026-01-31", valid(3));
        subject().add("2026-02-01", valid(4));
        LocalDate january = LocalDate.parse("2026-01-01");
        subject().counts(slice().in(Window.of(january, january.plusMonths(1))), 2, 3);
        subject().counts(slice().in(Window.of(january, null)), 2, 3, 4);
        subject().counts(slice().in(Window.of(null, january)), 1);
    }

    @Test
    default void backdatedResponsesLandInTheirDay() {
        subject().add("2026-03-01", valid(8));
        subject().add("2019-02-28", valid(5));
        subject().counts(slice().in(Window.of(null, LocalDate.parse("2019-03-01"))), 5);
    }

    @Test
    default void aResponseCountsInTheDayItsSubmissionNames() {
        Response late = valid(7).build();
        subject()
                .add(new Submission(
                        late.toBuilder()
                                .answeredAt(Instant.parse("2026-01-31T23:30:00Z"))
                                .build(),
                        LocalDate.parse("2026-02-01"),
                        "late"));
        assertThat(subject().responses(slice(), "day").groups()).containsOnlyKeys(Subject.group("day=2026-02-01"));
    }

    @ParameterizedTest(name = "filters look at {0}")
    @EnumSource(Field.Kind.class)
    default void filtersLookAtEveryField(Field.Kind kind) {
        subject().add("2026-01-05", with(kind, "a", valid(1)), with(kind, "b", valid(2)), valid(3));
        String field = kind == Field.Kind.ATTR || kind == Field.Kind.TAG
                ? new Field(kind, "name").key()
                : Field.of(kind).key();
        subject().counts(slice(field + ":eq:a"), 1);
        subject().counts(slice(field + ":ne:a"), 2, 3);
        subject().counts(slice(field + ":in:a,b,c"), 1, 2);
        subject().counts(slice(field + ":eq:c"));
        subject().counts(slice(field + ":ne:c"), 1, 2, 3);
        subject().counts(slice(field + ":in:a,b", field + ":ne:b"), 1);
    }

    private static Response.Builder with(Field.Kind kind, String value, Response.Builder response) {
        return switch (kind) {
            case ATTR -> response.attributes(Map.of("name", value));
            case TAG -> response.tags(Map.of("name", Set.of(value)));
            case TOUCHPOINT -> response.touchpoint(value);
            case CHANNEL -> response.channel(value);
            case LANGUAGE -> response.language(value);
            case ACCOUNT -> response.account(value);
            case TEAM -> response.team(value);
            case OWNER -> response.owner(value);
        };
    }

    @Test
    default void aFilterOnAnAttributeNobodyHasKeepsNothingOrEverything() {
        subject().add("2026-01-05", valid(4));
        subject().counts(slice("attr:unheard-of:eq:x"));
        subject().counts(slice("attr:unheard-of:ne:x"), 4);
    }

    @Test
    default void aFilterInNothingKeepsNothing() {
        subject().add("2026-01-05", valid(4));
        subject().counts(slice().and(List.of(Filter.in(Field.of(Field.Kind.TEAM), Set.of()))));
    }

    @Test
    default void noValueIsNotAValueAFilterCanName() {
        subject().add("2026-01-05", valid(4), valid(5).team("north"));
        subject().counts(slice("team:ne:"), 4, 5);
        subject().counts(slice("team:eq:"));
    }

    @Test
    default void aTagFilterKeepsResponsesThatCarryOtherTagsToo() {
        subject().add("2026-01-05", valid(1).tags(Map.of("topic", Set.of("price", "app"))));
        subject().add("2026-01-05", valid(2).tags(Map.of("topic", Set.of("app"))));
        subject().counts(slice("tag:topic:eq:price"), 1);
        subject().counts(slice("tag:topic:eq:app"), 1, 2);
        subject().counts(slice("tag:topic:ne:price"), 2);
        subject().counts(slice("tag:topic:in:price,support"), 1);
    }

    @Test
    default void anEngineSaysHowItWouldAnswer() {
        subject().add("2026-01-05", valid(4), valid(5));
        Plan plan = subject().engine().explain(new TallyQuery(Slice.of(PROGRAMME), List.of(), Unit.RESPONSES));
        assertThat(plan.engine()).isNotBlank();
        assertThat(plan.way()).isNotBlank();
        assertThat(plan.touched()).isNotNegative();
    }
}
