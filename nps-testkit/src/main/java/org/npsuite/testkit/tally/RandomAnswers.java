// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.tally;

import static org.npsuite.testkit.tally.Subject.PROGRAMME;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.score.Rating;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.Submission;
import org.npsuite.testkit.Responses;

/** Random answers and random changes to them: few values in most fields, so that everything meets
 * everything. */
final class RandomAnswers {

    private static final LocalDate FIRST = LocalDate.parse("2025-11-20");

    private final Random random;
    private final List<String> ids = new ArrayList<>();

    RandomAnswers(Random random) {
        this.random = random;
    }

    void append(Journal journal, int answers) {
        List<Submission> submissions = new ArrayList<>();
        for (int i = 0; i < answers; i++) {
            Response response = content(Responses.valid(0)).build();
            ids.add(response.id().orElseThrow());
            submissions.add(Responses.submission(response, ZoneOffset.UTC));
        }
        journal.append(PROGRAMME, submissions);
    }

    void change(Journal journal, int changes) {
        for (int i = 0; i < changes; i++) {
            journal.find(PROGRAMME, ids.get(random.nextInt(ids.size())))
                    .ifPresent(recorded -> change(journal, recorded));
        }
        if (random.nextInt(4) == 0) {
            journal.erase("customer-" + random.nextInt(40));
        }
    }

    private void change(Journal journal, RecordedResponse recorded) {
        Response.Builder changed = recorded.response().toBuilder();
        JournalEntry.Type type = JournalEntry.Type.CORRECTED;
        switch (random.nextInt(3)) {
            case 0 -> content(changed);
            case 1 -> {
                type = JournalEntry.Type.ENRICHED;
                changed.tags(tags());
            }
            default -> {
                boolean out = recorded.response().status() == ResponseStatus.EXCLUDED;
                type = out ? JournalEntry.Type.RESTORED : JournalEntry.Type.EXCLUDED;
                boolean rated = recorded.response().rating().isPresent();
                changed.status(
                        !out ? ResponseStatus.EXCLUDED : rated ? ResponseStatus.VALID : ResponseStatus.DISMISSED);
            }
        }
        Submission submission = Responses.submission(changed.build(), ZoneOffset.UTC);
        journal.change(type, PROGRAMME, submission, recorded.version(), "by chance", "nobody");
    }

    private Response.Builder content(Response.Builder response) {
        boolean rated = random.nextInt(8) > 0;
        return response.status(rated ? ResponseStatus.VALID : ResponseStatus.DISMISSED)
                .rating(rated ? rating() : null)
                .answeredAt(Instant.ofEpochSecond(FIRST.toEpochDay() * 86_400 + random.nextInt(100 * 86_400)))
                .customer(perhaps("customer", 40))
                .account(perhaps("account", 12))
                .team(perhaps("team", 3))
                .owner(perhaps("owner", 300))
                .touchpoint(perhaps("touchpoint", 4))
                .channel(perhaps("channel", 2))
                .language(perhaps("language", 2))
                .attributes(attributes())
                .ratings(ratings())
                .tags(tags());
    }

    private Rating rating() {
        return new Rating(random.nextInt(11));
    }

    private String perhaps(String name, int values) {
        return random.nextInt(5) == 0 ? null : name + "-" + random.nextInt(values);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        for (String name : List.of("segment", "region", "tier")) {
            Optional.ofNullable(perhaps(name, 5)).ifPresent(value -> attributes.put(name, value));
        }
        Optional.ofNullable(perhaps("postcode", 700)).ifPresent(value -> attributes.put("postcode", value));
        return attributes;
    }

    private Map<String, Rating> ratings() {
        Map<String, Rating> ratings = new HashMap<>();
        for (String name : List.of("price", "support", "app")) {
            if (random.nextInt(4) > 0) {
                ratings.put(name, rating());
            }
        }
        return ratings;
    }

    private Map<String, Set<String>> tags() {
        Map<String, Set<String>> tags = new HashMap<>();
        for (String name : List.of("topic", "mood")) {
            Set<String> set = new HashSet<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                set.add(name + "-" + random.nextInt(5));
            }
            if (!set.isEmpty()) {
                tags.put(name, set);
            }
        }
        return tags;
    }
}
