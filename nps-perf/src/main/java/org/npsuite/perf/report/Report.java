// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.npsuite.perf.measure.Median;
import org.npsuite.perf.measure.Pair;

/** Collects results and prints them: a table for people, then a line per figure for machines. */
public final class Report {

    private static final String RED = "\u001B[31m";
    private static final String PLAIN = "\u001B[0m";
    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Row> rows = new ArrayList<>();
    private final boolean coloured;

    /** @param coloured whether missed goals are printed in red */
    public Report(boolean coloured) {
        this.coloured = coloured;
    }

    /** A figure that says how many times faster we are than a peer. */
    public void faster(Figure figure, long responses, List<Pair> pairs) {
        add(row(Optional.of(figure), figure.key(), figure.what(), responses, pairs));
    }

    /** The same ratio of something that is no figure. */
    public void beside(String name, String what, long responses, List<Pair> pairs) {
        add(row(Optional.empty(), name, what, responses, pairs));
    }

    private static Row row(Optional<Figure> figure, String name, String what, long responses, List<Pair> pairs) {
        String times = "%s ms, peer %s ms"
                .formatted(
                        number(Median.of(pairs, pair -> pair.ours().wall()).value() / NANOS_PER_MILLI),
                        number(Median.of(pairs, pair -> pair.peer().wall()).value() / NANOS_PER_MILLI));
        return new Row(
                figure, name, what, responses, pairs.size(), Median.of(pairs, Pair::faster), leaner(pairs), times);
    }

    /** Shows it at once, too: a run takes minutes. */
    private void add(Row row) {
        rows.add(row);
        System.err.printf("  %s %s (%s)%n", row.name(), number(row.value().value()), row.times());
    }

    /**
     * Of all pairs together, because some systems count processor time in steps longer than an answer takes; empty where
     * a side took less than one step even so.
     */
    private static OptionalDouble leaner(List<Pair> pairs) {
        long ours = pairs.stream().mapToLong(pair -> pair.ours().cpu()).sum();
        long peer = pairs.stream().mapToLong(pair -> pair.peer().cpu()).sum();
        return ours > 0 && peer > 0 ? OptionalDouble.of((double) peer / ours) : OptionalDouble.empty();
    }

    /** Any other figure. */
    public void figure(Figure figure, long responses, int pairs, Median value, String times) {
        add(new Row(
                Optional.of(figure),
                figure.key(),
                figure.what(),
                responses,
                pairs,
                value,
                OptionalDouble.empty(),
                times));
    }

    /** Any other number that is no figure. */
    public void beside(String name, String what, long responses, int pairs, Median value, String times) {
        add(new Row(Optional.empty(), name, what, responses, pairs, value, OptionalDouble.empty(), times));
    }

    /** Prints everything. */
    public void print(PrintStream out) {
        String format = "%-28s %10s %21s %8s %8s %12s %5s  %s%n";
        out.println();
        out.printf(format, "figure", "median", "95 % interval", "goal", "cpu", "responses", "pairs", "took");
        for (Row row : rows) {
            String line = format.formatted(
                    row.name(),
                    number(row.value().value()),
                    number(row.value().low()) + " .. " + number(row.value().high()),
                    row.figure().map(Figure::goalText).orElse(""),
                    row.cpu().isPresent() ? number(row.cpu().getAsDouble()) : "-",
                    "%,d".formatted(row.rows()),
                    row.pairs(),
                    row.times());
            out.print(row.missed() && coloured ? RED + line.stripTrailing() + PLAIN + System.lineSeparator() : line);
            out.println("    " + row.what() + (row.missed() ? ": MISSED" : ""));
        }
        out.println();
        for (Row row : rows) {
            row.figure().ifPresent(figure -> out.println(machine(row, figure)));
        }
        out.flush();
    }

    private static String machine(Row row, Figure figure) {
        return String.join(
                " ",
                "FIGURE",
                figure.key(),
                exact(row.value().value()),
                exact(row.value().low()),
                exact(row.value().high()),
                exact(figure.goal()));
    }

    private static String exact(double value) {
        return "%.4f".formatted(value);
    }

    /** Three digits that count. */
    static String number(double value) {
        if (value >= 100) {
            return "%.0f".formatted(value);
        }
        if (value >= 10) {
            return "%.1f".formatted(value);
        }
        return value >= 1 ? "%.2f".formatted(value) : "%.3f".formatted(value);
    }
}
