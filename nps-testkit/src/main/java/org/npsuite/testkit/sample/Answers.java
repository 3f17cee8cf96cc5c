// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.score.Category;
import org.npsuite.model.score.Rating;

/** Lets customers answer, month by month. */
final class Answers {

    private static final int CUSTOMERS = 9_000;
    private static final int USUAL_MONTH = 833;

    /** How many answer in a month, in hundredths of the usual: renewals in January and September, holidays in August. */
    private static final List<Integer> VOLUME = List.of(122, 104, 98, 96, 98, 100, 92, 78, 118, 104, 98, 92);

    private static final Map<String, Integer> TOUCHPOINTS =
            Insured.shares("claim", 33, "renewal", 21, "call-centre", 18, "app", 17, "branch", 11);
    private static final Map<String, Integer> CHANNELS = Insured.shares("email", 55, "sms", 25, "phone", 20);

    private final Chance chance;
    private final Verbatims verbatims = new Verbatims();
    private final List<Insured> customers;

    Answers(long seed) {
        this.chance = new Chance(seed);
        this.customers = IntStream.rangeClosed(1, CUSTOMERS)
                .mapToObj(number -> Insured.draw(chance, number))
                .toList();
    }

    /** The answers of {@link SampleData#MONTHS} months from {@code first} on, oldest first. */
    List<Response> from(YearMonth first) {
        List<Response.Builder> drafts = new ArrayList<>();
        for (int month = 0; month < SampleData.MONTHS; month++) {
            YearMonth calendar = first.plusMonths(month);
            int answers = USUAL_MONTH * VOLUME.get(calendar.getMonthValue() - 1) / 100;
            for (int i = 0; i < answers; i++) {
                drafts.add(answer(month, calendar));
            }
        }
        List<Response> inOrder = drafts.stream()
                .map(Response.Builder::build)
                .sorted(Comparator.comparing(response -> response.answeredAt().orElseThrow()))
                .toList();
        return IntStream.range(0, inOrder.size())
                .mapToObj(i -> inOrder.get(i).toBuilder()
                        .id(String.format(Locale.ROOT, "synthetic-%05d", i + 1))
                        .build())
                .toList();
    }

    private Response.Builder answer(int month, YearMonth calendar) {
        Insured insured = customers.get(chance.below(CUSTOMERS));
        String touchpoint = chance.weighted(TOUCHPOINTS);
        Response.Builder response = Response.builder()
                .answeredAt(instant(calendar))
                .customer(insured.id())
                .account(insured.account().orElse(null))
                .team(insured.team())
                .owner(insured.owner())
                .touchpoint(touchpoint)
                .channel(touchpoint.equals("app") ? "app" : chance.weighted(CHANNELS))
                .language(insured.language())
                .attributes(insured.attributes())
                .measures(Map.of("revenue", insured.premium()));
        if (chance.percent(5)) {
            return response.status(ResponseStatus.DISMISSED);
        }
        return rated(response, new Experience(insured, touchpoint, month, calendar.getMonthValue()));
    }

    private Instant instant(YearMonth month) {
        LocalDate day = month.atDay(chance.below(month.lengthOfMonth()) + 1);
        LocalTime time = LocalTime.of(8 + chance.below(13), chance.below(60), chance.below(60));
        return day.atTime(time).atZone(SampleData.ZONE).toInstant();
    }

    private Response.Builder rated(Response.Builder response, Experience experience) {
        Map<String, Double> lived = experience.drivers(chance);
        Rating rating = experience.rating(lived, chance);
        boolean commentOnly = chance.percent(2);
        if (commentOnly || chance.percent(55)) {
            List<String> topics = topics(lived, rating.category());
            String language = experience.insured().language();
            response.comment(verbatims.comment(language, rating.category(), topics, chance))
                    .tags(Map.of("topic", new LinkedHashSet<>(topics)));
        }
        if (commentOnly) {
            return response.status(ResponseStatus.COMMENT_ONLY);
        }
        Map<String, Rating> ratings = new LinkedHashMap<>();
        lived.forEach((driver, feeling) -> {
            boolean asked =
                    !driver.equals("claims-speed") || experience.touchpoint().equals("claim");
            if (chance.percent(asked ? 88 : 60)) {
                ratings.put(driver, Experience.rating(feeling));
            }
        });
        return response.rating(rating).ratings(ratings);
    }

    /** What people write about: what struck them most in the direction of their mood. */
    private List<String> topics(Map<String, Double> lived, Category mood) {
        Comparator<Map.Entry<String, Double>> byKindness =
                Comparator.comparing(entry -> Experience.surprise(entry.getKey(), entry.getValue()));
        return lived.entrySet().stream()
                .sorted(mood == Category.PROMOTER ? byKindness.reversed() : byKindness)
                .limit(chance.percent(25) ? 2 : 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
