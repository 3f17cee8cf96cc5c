// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.groups;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.npsuite.model.score.CategoryCounts;

/**
 * Which segments of an anonymous survey may be shown without giving a person away: those of k answers or more.
 *
 * <p>Where the total is shown too, the total less all shown segments must also be of k answers or of none, or the
 * suppressed ones follow by subtraction: then further segments, the smallest first, have to go. A segment whose answers
 * are all of one category tells what each member answered, however large it is: only its band may be shown.
 *
 * @param shown segments of at least k answers, before {@link #secondary} ones are taken out
 * @param suppressed segments below k
 * @param secondary shown segments that must be suppressed too, or the total must not be shown
 * @param unanimous shown segments in which all answers are of one category
 * @param <K> name of a segment
 */
public record Disclosure<K>(List<K> shown, List<K> suppressed, List<K> secondary, List<K> unanimous) {

    /** Answers a segment needs unless set otherwise. */
    public static final int USUAL_MINIMUM = 10;

    /** The least that {@link #USUAL_MINIMUM} may be set to. */
    public static final int FLOOR = 5;

    public Disclosure {
        shown = List.copyOf(shown);
        suppressed = List.copyOf(suppressed);
        secondary = List.copyOf(secondary);
        unanimous = List.copyOf(unanimous);
    }

    /**
     * @param segments counts by name, in the order of the results
     * @param minimum k
     * @throws IllegalArgumentException if k is below 1
     */
    public static <K> Disclosure<K> of(Map<K, CategoryCounts> segments, long minimum) {
        if (minimum < 1) {
            throw new IllegalArgumentException("a segment must need at least one answer, not " + minimum);
        }
        List<K> shown = new ArrayList<>();
        List<K> suppressed = new ArrayList<>();
        long hidden = 0;
        for (Map.Entry<K, CategoryCounts> segment : segments.entrySet()) {
            long n = segment.getValue().n();
            (n < minimum ? suppressed : shown).add(segment.getKey());
            hidden += n < minimum ? n : 0;
        }
        List<K> secondary = new ArrayList<>();
        List<K> smallestFirst = shown.stream()
                .sorted(Comparator.comparingLong(name -> segments.get(name).n()))
                .toList();
        for (K name : smallestFirst) {
            if (hidden == 0 || hidden >= minimum) {
                break;
            }
            secondary.add(name);
            hidden += segments.get(name).n();
        }
        List<K> unanimous =
                shown.stream().filter(name -> isUnanimous(segments.get(name))).toList();
        return new Disclosure<>(shown, suppressed, secondary, unanimous);
    }

    /** Whether suppressing the segments below k is not enough. */
    public boolean needsSecondary() {
        return !secondary.isEmpty();
    }

    private static boolean isUnanimous(CategoryCounts counts) {
        return Math.max(counts.detractors(), Math.max(counts.passives(), counts.promoters())) == counts.n();
    }
}
