// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.npsuite.benchmark.internal.compare.Scores;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;
import org.npsuite.model.benchmark.Comparison;
import org.npsuite.model.benchmark.Statistic;
import org.npsuite.model.benchmark.Uncertainty;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.Kind;
import org.npsuite.model.response.Programme;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Window;
import org.npsuite.service.ProgrammeService;
import org.npsuite.service.ScoreService;

class OwnNormsTest {

    private static final Caller VIEWER = Caller.of("viewer", Role.VIEWER);
    private static final OwnNorm BRANCHES = new OwnNorm("Branches", List.of("paris", "lyon", "lille", "nice"));

    private final Map<String, Score> scores = new HashMap<>(Map.of(
            "paris", Scores.of(500, 300, 200),
            "lyon", Scores.of(400, 400, 200),
            "lille", Scores.of(300, 400, 300),
            "nice", Scores.of(600, 300, 100)));
    private final Map<String, Kind> kinds = new HashMap<>();
    private Slice asked = Slice.of("paris");

    @Test
    void listInATextFileIsAsGoodAsOneInAForm() {
        OwnNorm typed = new OwnNorm("Branches", List.of("paris, lyon ,lille,"));
        assertThat(typed.others("paris")).containsExactly("lille", "lyon");
        assertThat(typed.includes("lyon")).isTrue();
    }

    @Test
    void aProgrammeStandsBesideTheMeanTheLowestAndTheLeaderOfTheOthers() {
        List<Comparison> comparisons = comparisons(BRANCHES);

        assertThat(comparisons)
                .extracting(one -> one.observation().statistic())
                .containsExactly(Statistic.MEAN, Statistic.MIN, Statistic.MAX);
        assertThat(comparisons)
                .extracting(one -> one.observation().value().doubleValue())
                .containsExactly(23.3, 0.0, 50.0);
        assertThat(comparisons.get(0).observation().companies()).hasValue(3);
        assertThat(comparisons.get(0).gap().getAsDouble()).isCloseTo(6.7, within(1e-9));
        assertThat(comparisons.get(0).uncertainty()).isEqualTo(Uncertainty.BOTH);
        // Each of three standard errors of about 2.4, 2.4 and 2.1 points counts a third.
        assertThat(comparisons.get(0).observation().standardError().getAsDouble())
                .isCloseTo(1.34, within(0.02));
    }

    @Test
    void anOwnNormIsNeverComparableWithTheIndustry() {
        assertThat(comparisons(BRANCHES)).noneMatch(Comparison::comparable).allSatisfy(one -> assertThat(one.reason())
                .hasValueSatisfying(text -> assertThat(text).contains("“Branches” of 3 other programmes")));
    }

    @Test
    void theOthersAreAskedForTheSameWindowAndTheSameTouchpoint() {
        asked = new Slice(
                "paris",
                Window.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1)),
                List.of(Filter.parse("touchpoint:eq:hotline")));
        scores.keySet().removeIf(id -> id.equals("nice"));

        List<Comparison> comparisons = comparisons(BRANCHES);

        assertThat(comparisons.get(0).observation().period()).isEqualTo("2026-01-01/2026-07-01");
        assertThat(comparisons.get(0).observation().companies()).hasValue(2);
    }

    @Test
    void aProgrammeThatTheCallerMayNotSeeTakesNoPart() {
        scores.remove("lille");

        assertThat(comparisons(BRANCHES).get(0).observation().companies()).hasValue(2);
    }

    @Test
    void aProgrammeOfAnotherKindOrWithoutScoreTakesNoPart() {
        kinds.put("lille", Kind.TRANSACTIONAL);
        scores.put("nice", Scores.of(0, 0, 0));

        assertThat(comparisons(BRANCHES)).as("one other is no norm").isEmpty();
    }

    @Test
    void aCohortIsNoNormForOthers() {
        assertThat(comparisons(new OwnNorm("Others", List.of("lyon", "lille", "nice"))))
                .isEmpty();
    }

    @Test
    void frenchIsSpokenWhereItIsAsked() {
        List<Comparison> comparisons = norms().comparisons(
                        VIEWER,
                        programme("paris"),
                        LocalDate.of(2026, 11, 23),
                        List.of(BRANCHES),
                        ours(),
                        new NormWording(Locale.FRENCH));

        assertThat(comparisons.get(0).source().publisher()).isEqualTo("Nos programmes");
    }

    private List<Comparison> comparisons(OwnNorm norm) {
        return norms().comparisons(
                        VIEWER,
                        programme("paris"),
                        LocalDate.of(2026, 11, 23),
                        List.of(norm),
                        ours(),
                        new NormWording(Locale.ENGLISH));
    }

    private ScoreReport ours() {
        return report(ScoreQuery.builder().slice(asked).build());
    }

    private ScoreReport report(ScoreQuery query) {
        assertThat(query.slice().window()).isEqualTo(asked.window());
        assertThat(query.slice().where()).isEqualTo(asked.where());
        Score score = scores.get(query.slice().programme());
        if (score == null) {
            throw new ProblemException(Problem.FORBIDDEN, "not for you");
        }
        return Scores.report(score).toBuilder().query(query).build();
    }

    private Programme programme(String id) {
        return Scores.bank()
                .id(id)
                .kind(kinds.getOrDefault(id, Kind.RELATIONAL))
                .build();
    }

    private OwnNorms norms() {
        ScoreService scoring = proxy(ScoreService.class, parts -> report((ScoreQuery) parts[1]));
        ProgrammeService programmes = proxy(ProgrammeService.class, parts -> programme((String) parts[1]));
        return new OwnNorms(scoring, programmes);
    }

    private interface Answer {
        Object to(Object[] parts);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, parts) -> answer.to(parts)));
    }
}
