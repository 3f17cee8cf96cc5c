// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.testkit.Responses.valid;
import static org.npsuite.testkit.tally.Subject.group;
import static org.npsuite.testkit.tally.Subject.ratings;
import static org.npsuite.testkit.tally.Subject.slice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.Response;
import org.npsuite.model.score.Category;
import org.npsuite.model.score.Rating;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Window;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.Transitions;
import org.npsuite.spi.tally.TransitionsQuery;
import org.npsuite.testkit.Responses;

/** Each customer's latest answer, and the way from one to the next. */
interface CustomersContract extends EngineTest {

    @Test
    default void eachCustomersLatestAnswerCounts() {
        subject().add("2026-03-05", valid(9).customer("a"));
        subject().add("2026-01-05", valid(2).customer("a"), valid(5).customer("b"));
        assertThat(subject().customers(slice())).isEqualTo(new Tallies(ratings(9, 5), Map.of(), 0));
    }

    @Test
    default void latestMeansTheInstantOfTheAnswer() {
        subject()
                .add(
                        Responses.submission(at("2026-03-05T10:00:00.000002Z", 1), ZoneOffset.UTC),
                        Responses.submission(at("2026-03-05T10:00:00.000001Z", 2), ZoneOffset.UTC));
        assertThat(subject().customers(slice()).total()).isEqualTo(ratings(1));
    }

    @Test
    default void ofTwoAnswersAtOneInstantTheLaterRecordedCounts() {
        subject().add("2026-03-05", valid(3).customer("a"), valid(8).customer("a"));
        assertThat(subject().customers(slice()).total()).isEqualTo(ratings(8));
    }

    @Test
    default void soItDoesWhereAnAttributeIsNamedAsTheInstantIs() {
        subject()
                .add(
                        "2026-03-05",
                        valid(3).customer("a").attributes(Map.of("answeredAt", "2027-01-01T00:00:00Z")),
                        valid(8).customer("a"));
        assertThat(subject().customers(slice()).total()).isEqualTo(ratings(8));
    }

    private static Response at(String instant, int rating) {
        return valid(rating).customer("a").answeredAt(Instant.parse(instant)).build();
    }

    @Test
    default void answersWithoutACustomerAreLeftOutAndCountedApart() {
        subject().add("2026-03-05", valid(3), valid(8).customer("a"), valid(1).team("north"));
        Tallies answer = subject().customers(slice(), "team");
        assertThat(answer.total()).isEqualTo(ratings(8));
        assertThat(answer.groups()).isEqualTo(Map.of(group("team="), ratings(8)));
        assertThat(answer.withoutCustomer()).isEqualTo(2);
        assertThat(subject().responses(slice(), "team").withoutCustomer()).isZero();
    }

    @Test
    default void filtersComeBeforeTheLatest() {
        subject().add("2026-01-05", valid(2).customer("a").channel("email"));
        subject().add("2026-02-05", valid(9).customer("a").channel("sms"));
        assertThat(subject().customers(slice("channel:eq:email")).total()).isEqualTo(ratings(2));
        assertThat(subject()
                        .customers(slice().in(Window.of(null, LocalDate.parse("2026-02-01"))))
                        .total())
                .isEqualTo(ratings(2));
    }

    @Test
    default void theLatestIsTakenWithinEachGroup() {
        subject().add("2026-01-05", valid(2).customer("a"));
        subject().add("2026-01-15", valid(6).customer("a"));
        subject().add("2026-02-05", valid(9).customer("a").tags(Map.of("topic", Set.of("x", "y"))));
        Tallies months = subject().customers(slice(), "month");
        assertThat(months.total()).isEqualTo(ratings(9));
        assertThat(months.groups())
                .isEqualTo(Map.of(group("month=2026-01"), ratings(6), group("month=2026-02"), ratings(9)));
        assertThat(subject().customers(slice(), "tag:topic").groups())
                .isEqualTo(Map.of(
                        group("tag:topic="),
                        ratings(6),
                        group("tag:topic=x"),
                        ratings(9),
                        group("tag:topic=y"),
                        ratings(9)));
    }

    @Test
    default void transitionsFollowCustomersWhoAnsweredBothTimes() {
        subject().add("2026-01-05", valid(2).customer("a"), valid(9).customer("b"), valid(9), valid(7).customer("c"));
        subject().add("2026-01-06", valid(3).customer("a"));
        subject().add("2026-02-05", valid(10).customer("a"), valid(9).customer("b"), valid(9), valid(0).customer("d"));
        LocalDate february = LocalDate.parse("2026-02-01");
        Transitions counts = transitions(slice().in(Window.of(null, february)), slice().in(Window.of(february, null)));
        assertThat(counts.customers()).isEqualTo(2);
        assertThat(counts.count(new Rating(3), new Rating(10))).isEqualTo(1);
        assertThat(counts.count(Category.PROMOTER, Category.PROMOTER)).isEqualTo(1);
    }

    @Test
    default void slicesOfTransitionsMayOverlapAndHaveFiltersOfTheirOwn() {
        subject().add("2026-01-05", valid(2).customer("a").channel("email"));
        subject().add("2026-02-05", valid(8).customer("a").channel("sms"));
        assertThat(transitions(slice("channel:eq:email"), slice()).count(new Rating(2), new Rating(8)))
                .isEqualTo(1);
        assertThat(transitions(slice("channel:eq:fax"), slice()).customers()).isZero();
    }

    @Test
    default void transitionsBetweenProgrammesAreRefused() {
        assertThatThrownBy(() -> transitions(slice(), Slice.of("other"))).isInstanceOf(ProblemException.class);
    }

    private Transitions transitions(Slice before, Slice after) {
        return subject()
                .engine()
                .transitions(new TransitionsQuery(before, after))
                .counts();
    }
}
