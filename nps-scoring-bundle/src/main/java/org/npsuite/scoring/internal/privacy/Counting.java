// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.privacy;

import static org.npsuite.model.problem.ProblemException.unavailable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.npsuite.model.response.Anonymity;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.scoring.internal.access.Ground;
import org.npsuite.scoring.internal.backing.Backing;
import org.npsuite.scoring.internal.settings.ScoringSettings;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyAnswer;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.spi.tally.ValueCounts;
import org.npsuite.spi.tally.ValuesQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts a slice for a caller, and says what of the counts an anonymous programme keeps to itself. */
@Component(service = Counting.class)
public final class Counting {

    private static final int ATTEMPTS = 5;

    private final AnonymousRules rules;
    private final Backing backing;

    @Activate
    public Counting(@Reference ScoringSettings settings, @Reference Backing backing) {
        this.rules = new AnonymousRules(settings.anonymousGroupings());
        this.backing = backing;
    }

    /** The fields by which answers of a slice of an anonymous programme may be grouped, given how it is filtered. */
    public Set<Field> openFields(Slice slice) {
        return rules.fields(slice);
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

    /**
     * How many values fields have, among the answers of a slice.
     *
     * @param slice as the caller asked, not yet narrowed
     * @param fields those that may be asked for: of an anonymous programme, {@link #openFields}
     * @throws org.npsuite.model.problem.ProblemException as {@link #count} does without groupings
     */
    public TallyAnswer<ValueCounts> values(Ground ground, Slice slice, List<Field> fields) {
        ground.permit(fields);
        if (!ground.anonymous()) {
            return ground.engine().values(new ValuesQuery(ground.narrow(slice), fields));
        }
        return ValueCounts.oneByOne(new ValuesQuery(slice, fields), alone -> {
            Counted counted = count(ground, slice, alone.groupBy(), alone.unit());
            return new TallyAnswer<>(counted.tallies(), counted.watermark(), counted.partial());
        });
    }

    private Counted anonymous(Ground ground, Slice asked, TallyQuery query) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Published published = Published.of(
                    ground.engine(), backing.journal(), query.slice().programme(), minimum(ground));
            Counted counted = anonymous(ground, asked, query, published);
            if (published.coherent()) {
                return counted;
            }
        }
        throw unavailable("Answers are coming in faster than they can be published. Try again in a few seconds.", null);
    }

    private static int minimum(Ground ground) {
        return ground.programme().anonymity().map(Anonymity::minimum).orElseThrow();
    }

    private static Counted anonymous(Ground ground, Slice asked, TallyQuery query, Published published) {
        int minimum = minimum(ground);
        Slice whole = ground.narrow(Slice.of(asked.programme()));
        Steps steps = Steps.of(
                published
                        .count(new TallyQuery(whole, List.of(Period.MONTH), query.unit()))
                        .counts()
                        .groups(),
                minimum);
        TallyAnswer<Tallies> answer = published.count(query);
        Tallies tallies = answer.counts();
        long leftOut = published
                        .count(new TallyQuery(whole.in(asked.window()), List.of(), query.unit()))
                        .counts()
                        .total()
                        .n()
                - tallies.total().n();
        // What the filters leave out follows by subtraction from the same question without them.
        boolean revealing = (leftOut > 0 && leftOut < minimum) || !steps.allow(asked.window());
        Showing total = total(tallies.total(), minimum, revealing, published.withholds(query.slice()));
        return new Counted(
                tallies,
                answer.watermark(),
                answer.partial(),
                total,
                groups(tallies, query.groupBy(), total, minimum, steps));
    }

    private static Showing total(Tally total, int minimum, boolean revealing, boolean more) {
        if (total.n() == 0 && !more) {
            return Showing.ALL;
        }
        if (total.n() < minimum || revealing) {
            return Showing.NOTHING;
        }
        return unanimous(total) ? Showing.BAND : Showing.ALL;
    }

    private static Map<Group, Showing> groups(
            Tallies tallies, List<Grouping> groupBy, Showing total, int minimum, Steps steps) {
        Map<Group, Showing> showings = new HashMap<>();
        if (total == Showing.NOTHING) {
            tallies.groups().keySet().forEach(group -> showings.put(group, Showing.NOTHING));
            return showings;
        }
        Predicate<Group> cut = group -> groupBy.stream()
                .anyMatch(by -> by instanceof Period period && !steps.allow(period, group.value(period)));
        Set<Group> hidden = Suppression.hidden(tallies.groups(), groupBy, minimum, cut);
        tallies.groups().forEach((group, tally) -> {
            if (hidden.contains(group)) {
                boolean bandOnly = tally.n() >= minimum && unanimous(tally) && !cut.test(group);
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
