// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.npsuite.model.response.Anonymity;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.scoring.internal.access.Ground;
import org.npsuite.scoring.internal.backing.Backing;
import org.npsuite.scoring.internal.settings.ScoringSettings;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyAnswer;
import org.npsuite.spi.tally.TallyQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts a slice for a caller, and says what of the counts an anonymous programme keeps to itself. */
@Component(service = Counting.class)
public final class Counting {

    private final AnonymousRules rules;
    private final Unpublished unpublished;

    @Activate
    public Counting(@Reference ScoringSettings settings, @Reference Backing backing) {
        this.rules = new AnonymousRules(settings.anonymousGroupings());
        this.unpublished = new Unpublished(backing);
    }

    /**
     * Counts per group.
     *
     * @param slice as the caller asked, not yet narrowed
     * @throws org.npsuite.model.problem.ProblemException {@code FORBIDDEN}, or {@code NOT_ALLOWED} for a question that
     *     could single out respondents of an anonymous programme
     */
    public Counted count(Ground ground, Slice slice, List<Grouping> groupBy, Unit unit) {
        ground.permit(groupBy);
        Slice narrowed = ground.narrow(slice);
        if (!ground.anonymous()) {
            TallyAnswer<Tallies> answer = ground.engine().tally(new TallyQuery(narrowed, groupBy, unit));
            return new Counted(answer.counts(), answer.watermark(), answer.partial(), Showing.ALL, Map.of());
        }
        rules.check(slice, groupBy, unit);
        return anonymous(ground, slice, new TallyQuery(narrowed, groupBy, unit));
    }

    private Counted anonymous(Ground ground, Slice asked, TallyQuery query) {
        int minimum = ground.programme().anonymity().map(Anonymity::minimum).orElseThrow();
        TallyAnswer<Tallies> answer = unpublished.withheld(ground.engine(), query, minimum);
        Tallies tallies = answer.counts();
        long hidden = outside(ground, asked, query, minimum, tallies.total().n());
        Showing total = total(tallies.total(), hidden, minimum);
        return new Counted(
                tallies, answer.watermark(), answer.partial(), total, groups(tallies, query.groupBy(), total, minimum));
    }

    /** Answers the filters leave out, which follow by subtraction from the same question without the filters. */
    private long outside(Ground ground, Slice asked, TallyQuery query, int minimum, long inside) {
        if (asked.where().isEmpty()) {
            return 0;
        }
        Slice whole = ground.narrow(new Slice(asked.programme(), asked.window(), List.of()));
        TallyQuery unfiltered = new TallyQuery(whole, List.of(), query.unit());
        return unpublished
                        .withheld(ground.engine(), unfiltered, minimum)
                        .counts()
                        .total()
                        .n()
                - inside;
    }

    private static Showing total(Tally total, long outside, int minimum) {
        boolean subtracted = outside > 0 && outside < minimum;
        if (total.n() > 0 && (total.n() < minimum || subtracted)) {
            return Showing.NOTHING;
        }
        return unanimous(total) ? Showing.BAND : Showing.ALL;
    }

    private static Map<Group, Showing> groups(Tallies tallies, List<Grouping> groupBy, Showing total, int minimum) {
        Map<Group, Showing> showings = new HashMap<>();
        if (total == Showing.NOTHING) {
            tallies.groups().keySet().forEach(group -> showings.put(group, Showing.NOTHING));
            return showings;
        }
        Set<Group> hidden = Suppression.hidden(tallies.groups(), groupBy, minimum);
        tallies.groups().forEach((group, tally) -> {
            if (hidden.contains(group)) {
                boolean bandOnly = tally.n() >= minimum && unanimous(tally);
                showings.put(group, bandOnly ? Showing.BAND : Showing.NOTHING);
            }
        });
        return showings;
    }

    /** Whether all answers are of one category. */
    static boolean unanimous(Tally tally) {
        CategoryCounts counts = tally.categories();
        long most = Math.max(counts.detractors(), Math.max(counts.passives(), counts.promoters()));
        return tally.n() > 0 && most == tally.n();
    }
}
