// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.score.Rating;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.model.slice.Window;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.Submission;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.testkit.FixedClock;
import org.npsuite.testkit.Responses;
import org.npsuite.testkit.tally.MemoryJournal;
import org.npsuite.testkit.tally.ReferenceTallySource;

/** A programme that grows into roll-ups, out of them and into them again counts right all the way. */
class GrowingProgrammeTest {

    private static final String PROGRAMME = "programme";
    private static final LocalDate FIRST = LocalDate.parse("2026-01-30");

    private final MemoryJournal journal = new MemoryJournal(FixedClock.at("2026-06-01T12:00:00Z"));
    private final ColumnTallySource engine = Engines.of(journal);
    private final ReferenceTallySource reference = new ReferenceTallySource(journal);
    private final Map<String, Set<String>> changesOfWay = new HashMap<>();
    private final Map<String, String> lastWays = new HashMap<>();
    private int answers;

    @ParameterizedTest(name = "of chance {0}")
    @ValueSource(longs = {1, 2, 3})
    void saysWhatTheReferenceSays(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            // From here on there are so many values that there are too few answers to a cell, for a while.
            int values = round < 18 ? 3 : 20;
            for (int i = 0; i < 50; i++) {
                journal.add(PROGRAMME, answer("id-" + answers++, random, values));
            }
            for (int i = 0; i < 15; i++) {
                change("id-" + random.nextInt(answers), random, values);
            }
            journal.erase("customer-" + random.nextInt(1000));
            compare("attr:segment");
            compare("month,attr:segment");
            compare("day,team");
            compare("attr:segment", Filter.parse("attr:segment:ne:segment-1"));
        }
        assertThat(changesOfWay.get("attr:segment")).contains("FUSED_SCAN to ROLL_UP", "ROLL_UP to FUSED_SCAN");
        assertThat(lastWays).containsEntry("attr:segment", "ROLL_UP");
    }

    private Submission answer(String id, Random random, int values) {
        return on(
                content(Responses.valid(0).id(id).customer("customer-" + random.nextInt(1000)), random, values),
                random);
    }

    /** Today as a rule, and now and then any day before. */
    private Submission on(Response.Builder response, Random random) {
        int today = Math.min(3, answers / 100);
        return Responses.on(FIRST.plusDays(random.nextInt(8) == 0 ? random.nextInt(today + 1) : today), response);
    }

    private static Response.Builder content(Response.Builder response, Random random, int values) {
        return response.rating(new Rating(random.nextInt(11)))
                .team(random.nextBoolean() ? "north" : null)
                .attributes(random.nextInt(5) == 0 ? Map.of() : Map.of("segment", "segment-" + random.nextInt(values)));
    }

    private void change(String id, Random random, int values) {
        journal.find(PROGRAMME, id).ifPresent(recorded -> {
            boolean out = recorded.response().status() == ResponseStatus.EXCLUDED;
            Response.Builder now = recorded.response().toBuilder();
            if (random.nextBoolean()) {
                content(now, random, values);
                change(JournalEntry.Type.CORRECTED, recorded, on(now, random));
            } else {
                now.status(out ? ResponseStatus.VALID : ResponseStatus.EXCLUDED);
                change(
                        out ? JournalEntry.Type.RESTORED : JournalEntry.Type.EXCLUDED,
                        recorded,
                        new Submission(now.build(), recorded.day(), "changed"));
            }
        });
    }

    private void change(JournalEntry.Type type, RecordedResponse recorded, Submission changed) {
        journal.change(type, PROGRAMME, changed, recorded.version(), "a reason", "someone");
    }

    private void compare(String groupBy, Filter... where) {
        TallyQuery query = new TallyQuery(
                new Slice(PROGRAMME, Window.ALL, List.of(where)),
                List.of(groupBy.split(",")).stream().map(Grouping::parse).toList(),
                Unit.RESPONSES);
        String way = engine.explain(query).way();
        assertThat(engine.tally(query)).as("%s by %s", query, way).isEqualTo(reference.tally(query));
        String last = lastWays.put(groupBy, way);
        changesOfWay.computeIfAbsent(groupBy, added -> new HashSet<>()).add(last + " to " + way);
    }
}
