// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.privacy;

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
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.Page;
import org.npsuite.spi.store.Watermark;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyAnswer;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.spi.tally.TallySource;

/**
 * The answers of an anonymous programme that are published. New ones become visible in batches of k, so that nobody
 * learns what one person answered by asking before and after: of N answers the newest {@code N mod k} are taken out of
 * all counts. Being fewer than k, they are read from the journal one by one.
 *
 * <p>Good for the counts of one question at one moment; not for several threads.
 */
final class Published {

    private static final int PAGE = 100;

    private final TallySource engine;
    private final List<RecordedResponse> withheld;
    private final Watermark watermark;
    private boolean coherent = true;

    private Published(TallySource engine, List<RecordedResponse> withheld, Watermark watermark) {
        this.engine = engine;
        this.withheld = withheld;
        this.watermark = watermark;
    }

    static Published of(TallySource engine, Journal journal, String programme, int batch) {
        TallyAnswer<Tallies> all = engine.tally(new TallyQuery(Slice.of(programme), List.of(), Unit.RESPONSES));
        List<RecordedResponse> newest =
                newest(journal, programme, all.counts().total().n() % batch);
        return new Published(engine, newest, all.watermark());
    }

    private static List<RecordedResponse> newest(Journal journal, String programme, long count) {
        List<RecordedResponse> newest = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        boolean more = count > 0;
        while (more) {
            Page<RecordedResponse> page = journal.responses(Slice.of(programme), Optional.empty(), PAGE, cursor);
            page.items().stream()
                    .filter(recorded -> recorded.response().status() == ResponseStatus.VALID)
                    .limit(count - newest.size())
                    .forEach(newest::add);
            cursor = page.next();
            more = newest.size() < count && cursor.isPresent();
        }
        return newest;
    }

    /** Counts what is published of a slice; for responses only. */
    TallyAnswer<Tallies> count(TallyQuery query) {
        TallyAnswer<Tallies> answer = engine.tally(query);
        coherent &= answer.watermark().equals(watermark);
        Tally total = answer.counts().total();
        SortedMap<Group, Tally> groups = new TreeMap<>(answer.counts().groups());
        // Counts of another moment may not hold what is to be taken out of them: the question is asked anew.
        if (coherent) {
            for (RecordedResponse recorded : withheld) {
                if (isIn(query.slice(), recorded)) {
                    Tally one = one(recorded.response().rating().orElseThrow());
                    total = total.minus(one);
                    groups.computeIfPresent(group(query.groupBy(), recorded), (group, tally) -> tally.minus(one));
                }
            }
            groups.values().removeIf(tally -> tally.n() == 0);
        }
        Map<Group, Tally> left = groups;
        return new TallyAnswer<>(
                new Tallies(total, left, answer.counts().withoutCustomer()), answer.watermark(), answer.partial());
    }

    /** Whether some answers of a slice are not yet published. */
    boolean withholds(Slice slice) {
        return withheld.stream().anyMatch(recorded -> isIn(slice, recorded));
    }

    /** Whether all counts so far are of one moment; if not, none of them may be used. */
    boolean coherent() {
        return coherent;
    }

    private static boolean isIn(Slice slice, RecordedResponse recorded) {
        return slice.window().contains(recorded.day())
                && slice.where().stream()
                        .allMatch(filter -> filter.keeps(recorded.response().values(filter.field())));
    }

    private static Group group(List<Grouping> groupBy, RecordedResponse recorded) {
        Map<Grouping, String> values = new LinkedHashMap<>();
        groupBy.forEach(grouping -> values.put(grouping, value(grouping, recorded)));
        return new Group(values);
    }

    private static String value(Grouping grouping, RecordedResponse recorded) {
        if (grouping instanceof Period period) {
            return period.label(recorded.day());
        }
        return recorded.response().values((Field) grouping).stream().findFirst().orElse(Group.NONE);
    }

    private static Tally one(Rating rating) {
        long[] counts = new long[Tally.RATINGS];
        counts[rating.value()] = 1;
        return Tally.of(counts);
    }
}
