// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.model.slice.Window;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.Submission;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.spi.tally.TallySource;
import org.npsuite.testkit.Responses;

/** An engine on the bench, with its journal and short words for asking and telling. */
final class Subject {

    static final String PROGRAMME = "subject";

    private final Journal journal;
    private final TallySource engine;

    Subject(Journal journal, TallySource engine) {
        this.journal = journal;
        this.engine = engine;
    }

    Journal journal() {
        return journal;
    }

    TallySource engine() {
        return engine;
    }

    void add(String day, Response.Builder... responses) {
        add(Arrays.stream(responses)
                .map(response -> Responses.on(day, response))
                .toArray(Submission[]::new));
    }

    void add(Submission... submissions) {
        journal.append(PROGRAMME, List.of(submissions));
    }

    /** Changes a response that is there, as a correction, exclusion or the like. */
    void change(JournalEntry.Type type, String id, UnaryOperator<Response.Builder> change) {
        RecordedResponse now = journal.find(PROGRAMME, id).orElseThrow();
        Response changed = change.apply(now.response().toBuilder()).build();
        journal.change(
                type, PROGRAMME, new Submission(changed, now.day(), "changed"), now.version(), "a reason", "someone");
    }

    static Slice slice(String... where) {
        return new Slice(
                PROGRAMME, Window.ALL, Arrays.stream(where).map(Filter::parse).toList());
    }

    static List<Grouping> by(String... groupBy) {
        return Arrays.stream(groupBy).map(Grouping::parse).toList();
    }

    /** The group of these values, given as {@code month=2026-01}. */
    static Group group(String... values) {
        Map<Grouping, String> group = new LinkedHashMap<>();
        for (String value : values) {
            int equals = value.indexOf('=');
            group.put(Grouping.parse(value.substring(0, equals)), value.substring(equals + 1));
        }
        return new Group(group);
    }

    /** The tally of these ratings. */
    static Tally ratings(int... ratings) {
        long[] counts = new long[Tally.RATINGS];
        Arrays.stream(ratings).forEach(rating -> counts[rating]++);
        return Tally.of(counts);
    }

    Tallies responses(Slice slice, String... groupBy) {
        return engine.tally(new TallyQuery(slice, by(groupBy), Unit.RESPONSES)).counts();
    }

    Tallies customers(Slice slice, String... groupBy) {
        return engine.tally(new TallyQuery(slice, by(groupBy), Unit.CUSTOMERS)).counts();
    }

    void counts(Slice slice, int... ratings) {
        assertThat(responses(slice).total()).isEqualTo(ratings(ratings));
    }
}
