// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.privacy;

import static org.npsuite.model.problem.ProblemException.unavailable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.score.Rating;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.scoring.internal.backing.Backing;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.Page;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyAnswer;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.spi.tally.TallySource;

/**
 * New answers of an anonymous programme become visible in batches of k, so that nobody learns what one person answered
 * by asking before and after. Of N answers the newest {@code N mod k} are taken out of the counts; being fewer than k,
 * they are read from the journal one by one.
 */
final class Unpublished {

    private static final int ATTEMPTS = 5;
    private static final int PAGE = 100;

    private final Backing backing;

    Unpublished(Backing backing) {
        this.backing = backing;
    }

    /** The answer to a question for responses, without those that are not yet published. */
    TallyAnswer<Tallies> withheld(TallySource engine, TallyQuery query, int batch) {
        TallyAnswer<Tallies> answer = engine.tally(query);
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            TallyQuery everything = new TallyQuery(Slice.of(query.slice().programme()), List.of(), Unit.RESPONSES);
            TallyAnswer<Tallies> all = engine.tally(everything);
            List<RecordedResponse> newest =
                    newest(query.slice().programme(), all.counts().total().n() % batch);
            TallyAnswer<Tallies> again = engine.tally(query);
            if (again.watermark().equals(answer.watermark()) && all.watermark().equals(answer.watermark())) {
                return new TallyAnswer<>(less(answer.counts(), query, newest), answer.watermark(), answer.partial());
            }
            answer = again;
        }
        throw unavailable("Answers are coming in faster than they can be published. Try again in a few seconds.", null);
    }

    private List<RecordedResponse> newest(String programme, long count) {
        List<RecordedResponse> newest = new ArrayList<>();
        Journal journal = backing.journal();
        Optional<String> cursor = Optional.empty();
        while (newest.size() < count) {
            Page<RecordedResponse> page = journal.responses(Slice.of(programme), Optional.empty(), PAGE, cursor);
            page.items().stream()
                    .filter(recorded -> recorded.response().status() == ResponseStatus.VALID)
                    .limit(count - newest.size())
                    .forEach(newest::add);
            cursor = page.next();
            if (cursor.isEmpty()) {
                break;
            }
        }
        return newest;
    }

    private static Tallies less(Tallies counts, TallyQuery query, List<RecordedResponse> newest) {
        Tally total = counts.total();
        SortedMap<Group, Tally> groups = new TreeMap<>(counts.groups());
        for (RecordedResponse recorded : newest) {
            if (isIn(query.slice(), recorded)) {
                Tally one = one(recorded.response().rating().orElseThrow());
                total = total.minus(one);
                groups.computeIfPresent(group(query.groupBy(), recorded), (group, tally) -> tally.minus(one));
            }
        }
        groups.values().removeIf(tally -> tally.n() == 0);
        return new Tallies(total, (Map<Group, Tally>) groups, counts.withoutCustomer());
    }

    private static boolean isIn(Slice slice, RecordedResponse recorded) {
        return slice.window().contains(recorded.day())
                && slice.where().stream()
                        .allMatch(filter -> filter.keeps(recorded.response().values(filter.field())));
    }

    private static Group group(List<Grouping> groupBy, RecordedResponse recorded) {
        Map<Grouping, String> values = new LinkedHashMap<>();
        for (Grouping grouping : groupBy) {
            values.put(
                    grouping,
                    grouping instanceof Period period
                            ? period.label(recorded.day())
                            : recorded.response().values((Field) grouping).stream()
                                    .findFirst()
                                    .orElse(Group.NONE));
        }
        return new Group(values);
    }

    private static Tally one(Rating rating) {
        long[] counts = new long[Tally.RATINGS];
        counts[rating.value()] = 1;
        return Tally.of(counts);
    }
}
