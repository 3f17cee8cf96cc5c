// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Interval;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Range;

/** The worked examples of docs/statistics.md: what each starts from and what comes out, as the page prints them. */
final class Examples {

    /**
     * One row of the page.
     *
     * @param from the numbers it starts from
     * @param answer what the library makes of them
     */
    record Example(String from, String answer) {}

    static final CategoryCounts SPRING = new CategoryCounts(15, 12, 73);
    static final CategoryCounts SUMMER = new CategoryCounts(20, 15, 65);

    private final Map<String, Example> rows = new LinkedHashMap<>();

    private Examples() {}

    /** Every example by its name. */
    static Map<String, Example> computed() {
        Examples examples = new Examples();
        ScoreExamples.addTo(examples);
        CompareExamples.addTo(examples);
        SampleExamples.addTo(examples);
        TimeExamples.addTo(examples);
        GroupExamples.addTo(examples);
        DriverExamples.addTo(examples);
        return examples.rows;
    }

    void add(String name, String from, String answer) {
        rows.put(name, new Example(from, answer));
    }

    static String text(CategoryCounts counts) {
        return counts.detractors() + ", " + counts.passives() + ", " + counts.promoters();
    }

    static String text(Collection<CategoryCounts> counts) {
        return counts.stream().map(Examples::text).collect(Collectors.joining("; "));
    }

    static String text(double... values) {
        return Arrays.stream(values).mapToObj(Examples::shortest).collect(Collectors.joining(", "));
    }

    /** A number with as many decimals as it has. */
    static String shortest(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    static String text(Estimate<Interval> interval) {
        Interval known = interval.orElseThrow();
        return number(known.low(), 1) + " to " + number(known.high(), 1);
    }

    /** A range of a score, in points, as far as the scale goes. */
    static String clipped(Range fractions) {
        return text(fractions.clipped());
    }

    static String text(Range fractions) {
        return points(fractions.low()) + " to " + points(fractions.high());
    }

    static String points(double fraction) {
        return number(100 * fraction, 1);
    }

    static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * fraction);
    }

    static String p(double p) {
        return p < 0.0001 ? "below 0.0001" : number(p, p < 0.001 ? 4 : 3);
    }

    static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
