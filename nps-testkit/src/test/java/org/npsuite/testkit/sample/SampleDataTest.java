// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.sample;

import static java.util.stream.Collectors.averagingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.score.Rating;
import org.npsuite.model.score.Tally;

class SampleDataTest {

    private static final LocalDate END = LocalDate.parse("2026-10-31");
    private static final SampleData SAMPLE = SampleData.until(END);

    @TempDir
    private Path directory;

    @Test
    void everyRunOnEveryMachineWritesTheSameBytes() throws IOException, NoSuchAlgorithmException {
        SampleData.main(new String[] {directory.toString(), "--until", "2026-10-31"});
        byte[] bytes = Files.readAllBytes(directory.resolve("responses.ndjson"));
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        // Whoever changes the sample on purpose changes this too.
        assertThat(hash).isEqualTo("001ea76dee8f036495d301c1809b111f65e971a48a471e41b73f398f3754bc7e");
    }

    @Test
    void theFilesHoldTheProgrammeItsAnswersItsPopulationAndItsGoals() throws IOException {
        SampleData.main(new String[] {directory.toString()});
        assertThat(directory)
                .isDirectoryContaining("glob:**/population.json")
                .isDirectoryContaining("glob:**/goal-{overall,home-claims,app}.json");
        assertThat(directory.resolve("programme.json"))
                .content()
                .contains(
                        "\"sector\":{\"scheme\":\"NACE-2\",\"code\":\"65\"}", "synthetic data", "\"en\":\"How likely");
        assertThat(Files.readAllLines(directory.resolve("responses.ndjson")))
                .hasSameSizeAs(SAMPLE.responses())
                .allSatisfy(line ->
                        assertThat(line).startsWith("{\"id\":\"synthetic-").endsWith("}"));
    }

    @Test
    void aboutTwentyThousandAnswersFillTwentyFourCompleteMonths() {
        assertThat(SAMPLE.responses()).hasSizeBetween(19_500, 20_500);
        Map<YearMonth, List<Response>> months = SAMPLE.responses().stream().collect(groupingBy(SampleDataTest::month));
        assertThat(months).hasSize(24).containsKeys(YearMonth.parse("2024-11"), YearMonth.parse("2026-10"));
        assertThat(months.values()).allSatisfy(month -> assertThat(month).hasSizeGreaterThan(500));
    }

    @Test
    void theLastMonthIsTheLatestThatIsOver() {
        assertThat(SampleData.until(END.minusDays(1)).responses().stream().map(SampleDataTest::month))
                .contains(YearMonth.parse("2026-09"))
                .doesNotContain(YearMonth.parse("2026-10"));
    }

    @Test
    void answersComeInBothLanguagesFromEveryTouchpointAndFromCustomersWhoAnswerAgain() {
        List<Response> responses = SAMPLE.responses();
        assertThat(distinct(responses.stream().flatMap(r -> r.language().stream())))
                .containsExactlyInAnyOrder("en", "fr");
        assertThat(distinct(responses.stream().flatMap(r -> r.touchpoint().stream())))
                .containsExactlyInAnyOrder("claim", "renewal", "call-centre", "app", "branch");
        assertThat(distinct(responses.stream().map(r -> r.attributes().get("segment"))))
                .containsExactlyInAnyOrder("Home", "Motor", "Health", "Travel");
        assertThat(distinct(responses.stream().flatMap(r -> r.team().stream()))).hasSize(4);
        assertThat(distinct(responses.stream().flatMap(r -> r.owner().stream())))
                .hasSize(24);
        assertThat(distinct(responses.stream().flatMap(r -> r.account().stream())))
                .hasSizeGreaterThan(100);
        assertThat(distinct(responses.stream().flatMap(r -> r.customer().stream())))
                .hasSizeBetween(7_000, 9_000);
    }

    @Test
    void someAreDismissedAndSomeOnlyComment() {
        assertThat(share(r -> r.status() == ResponseStatus.DISMISSED)).isCloseTo(0.05, within(0.01));
        assertThat(share(r -> r.status() == ResponseStatus.COMMENT_ONLY)).isCloseTo(0.02, within(0.005));
        assertThat(share(r -> r.comment().isPresent())).isCloseTo(0.53, within(0.03));
    }

    @Test
    void verbatimsAreTaggedWithTheirTopic() {
        assertThat(SAMPLE.responses()).allSatisfy(r -> assertThat(r.comment().isPresent())
                .isEqualTo(!r.tags().getOrDefault("topic", Set.of()).isEmpty()));
    }

    @Test
    void unhappyDriversGoWithLowRatings() {
        Map<Integer, Double> byPrice = valid(r -> r.ratings().containsKey("price"))
                .collect(groupingBy(r -> r.ratings().get("price").value(), averagingInt(SampleDataTest::rating)));
        assertThat(byPrice.get(3)).isLessThan(byPrice.get(6));
        assertThat(byPrice.get(6)).isLessThan(byPrice.get(9));
    }

    @Test
    void thereIsOneIncidentAndTheTotalShowsIt() {
        assertThat(SAMPLE.incident()).isEqualTo(YearMonth.parse("2026-03"));
        Predicate<Response> after = r -> !month(r).isBefore(SAMPLE.incident());
        Predicate<Response> before =
                after.negate().and(r -> !month(r).isBefore(SAMPLE.incident().minusMonths(8)));
        Predicate<Response> hit = r -> r.attributes().get("segment").equals("Home")
                && r.touchpoint().orElseThrow().equals("claim");
        assertThat(score(after) - score(before)).isBetween(-8.0, -5.0);
        assertThat(score(after.and(hit)) - score(before.and(hit))).isLessThan(-50);
        assertThat(score(after.and(hit.negate())) - score(before.and(hit.negate())))
                .isBetween(-2.0, 4.0);
        assertThat(claimsSpeed(after.and(hit))).isLessThan(claimsSpeed(before.and(hit)) - 3);
    }

    @Test
    void goalsAreDueInTheFutureAndLookBackToBeforeTheIncident() {
        assertThat(SAMPLE.goals()).hasSize(3).allSatisfy(goal -> {
            assertThat(goal.due()).isAfter(END.plusMonths(2));
            assertThat(goal.programme()).isEqualTo(SAMPLE.programme().id());
        });
        assertThat(SAMPLE.goals()).extracting(Goal::id).containsExactly("overall", "home-claims", "app");
    }

    private static YearMonth month(Response response) {
        return YearMonth.from(response.answeredAt().orElseThrow().atZone(SampleData.ZONE));
    }

    private static Set<String> distinct(Stream<String> values) {
        return values.collect(toSet());
    }

    private static double share(Predicate<Response> which) {
        return (double) SAMPLE.responses().stream().filter(which).count()
                / SAMPLE.responses().size();
    }

    private static Stream<Response> valid(Predicate<Response> which) {
        return SAMPLE.responses().stream().filter(r -> r.rating().isPresent()).filter(which);
    }

    private static int rating(Response response) {
        return response.rating().map(Rating::value).orElseThrow();
    }

    private static double score(Predicate<Response> which) {
        long[] counts = new long[Tally.RATINGS];
        valid(which).forEach(response -> counts[rating(response)]++);
        return Tally.of(counts).categories().score().orElseThrow().decimal();
    }

    private static double claimsSpeed(Predicate<Response> which) {
        return valid(which)
                .filter(r -> r.ratings().containsKey("claims-speed"))
                .mapToInt(r -> r.ratings().get("claims-speed").value())
                .average()
                .orElseThrow();
    }
}
