// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Rational;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;

/**
 * Explains the change of a score exactly: how much comes from other people answering (mix), how much from the same
 * people answering otherwise (rate). Exact fractions; mix + rate = change to the last digit.
 *
 * <p>With share w and score r of segment k, before (0) and after (1), and overall scores N0, N1:
 * {@code mix_k = (w1 - w0)((r0 + r1)/2 - (N0 + N1)/2)}, {@code rate_k = (r1 - r0)(w0 + w1)/2}. The middle term makes
 * growth of a segment below average count as negative; totals do not depend on it. A segment that is new or gone takes
 * the missing score from the other period, so that all of its effect is mix. Sources: E. M. Kitagawa, JASA 50, 1955;
 * R. Oaxaca, International Economic Review 14, 1973.
 *
 * <p>Refused if a period has no answers. Small segments are to be folded into "other" beforehand.
 *
 * @param before overall score
 * @param after overall score
 * @param mix sum over the segments
 * @param rate sum over the segments
 * @param interaction what both explain together when everything is measured from the first period, see
 *     {@link #mixFromBefore}
 * @param segments by name, those of before first, without those that have no answers at all
 * @param <K> name of a segment
 */
public record Decomposition<K>(
        Rational before, Rational after, Rational mix, Rational rate, Rational interaction, Map<K, Segment> segments) {

    /**
     * One segment's part.
     *
     * @param mix its part of the mix
     * @param rate its part of the rate
     * @param before its score; empty if nobody answered
     * @param after its score; empty if nobody answered
     */
    public record Segment(Rational mix, Rational rate, Optional<Rational> before, Optional<Rational> after) {}

    private static final Rational HALF = Rational.of(1, 2);

    /** Why the score changed, by segment; a segment that is missing on one side is new or gone. */
    public static <K> Estimate<Decomposition<K>> of(Map<K, CategoryCounts> before, Map<K, CategoryCounts> after) {
        CategoryCounts total0 = total(before);
        CategoryCounts total1 = total(after);
        if (total0.n() == 0 || total1.n() == 0) {
            return Estimate.refused(Reason.NO_DATA);
        }
        Rational average = score(total0).plus(score(total1)).times(HALF);
        Map<K, Segment> segments = new LinkedHashMap<>();
        Map<K, Rational> interactions = new LinkedHashMap<>();
        Set<K> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (K name : names) {
            CategoryCounts c0 = before.getOrDefault(name, CategoryCounts.NONE);
            CategoryCounts c1 = after.getOrDefault(name, CategoryCounts.NONE);
            if (c0.n() + c1.n() > 0) {
                Rational w0 = Rational.of(c0.n(), total0.n());
                Rational w1 = Rational.of(c1.n(), total1.n());
                Rational r0 = score(c0.n() > 0 ? c0 : c1);
                Rational r1 = score(c1.n() > 0 ? c1 : c0);
                Rational mix = w1.minus(w0).times(r0.plus(r1).times(HALF).minus(average));
                Rational rate = r1.minus(r0).times(w0.plus(w1)).times(HALF);
                segments.put(name, new Segment(mix, rate, known(c0), known(c1)));
                interactions.put(name, w1.minus(w0).times(r1.minus(r0)));
            }
        }
        return Estimate.of(new Decomposition<>(
                score(total0),
                score(total1),
                sum(segments, Segment::mix),
                sum(segments, Segment::rate),
                sum(interactions, Function.identity()),
                segments));
    }

    public Decomposition {
        segments = Collections.unmodifiableMap(new LinkedHashMap<>(segments));
    }

    /** {@code after - before = mix + rate}. */
    public Rational change() {
        return after.minus(before);
    }

    /** Mix at the scores of before: {@code Σ(w1 - w0)r0}; with {@link #rateFromBefore} and interaction the change. */
    public Rational mixFromBefore() {
        return mix.minus(interaction.times(HALF));
    }

    /** Rate at the shares of before: {@code Σw0(r1 - r0)}. */
    public Rational rateFromBefore() {
        return rate.minus(interaction.times(HALF));
    }

    /**
     * Whether the total went one way and every segment known in both periods the other way or nowhere (Simpson's
     * paradox): then only the mix explains the change. Needs one segment that moved.
     */
    public boolean reversed() {
        int direction = change().signum();
        List<Integer> steps = segments.values().stream()
                .filter(segment ->
                        segment.before().isPresent() && segment.after().isPresent())
                .map(segment -> segment.after().get().compareTo(segment.before().get()))
                .toList();
        return direction != 0
                && steps.stream().allMatch(step -> step * direction <= 0)
                && steps.stream().anyMatch(step -> step != 0);
    }

    private static Rational score(CategoryCounts counts) {
        return Rational.of(counts.balance(), counts.n());
    }

    private static Optional<Rational> known(CategoryCounts counts) {
        return counts.n() == 0 ? Optional.empty() : Optional.of(score(counts));
    }

    private static <K> CategoryCounts total(Map<K, CategoryCounts> counts) {
        return counts.values().stream().reduce(CategoryCounts.NONE, CategoryCounts::plus);
    }

    private static <V> Rational sum(Map<?, V> parts, Function<V, Rational> part) {
        return sum(parts.values().stream().map(part).toList());
    }

    /** By halves, so that denominators grow late. */
    private static Rational sum(List<Rational> parts) {
        int n = parts.size();
        if (n <= 1) {
            return n == 0 ? Rational.ZERO : parts.get(0);
        }
        return sum(parts.subList(0, n / 2)).plus(sum(parts.subList(n / 2, n)));
    }
}
