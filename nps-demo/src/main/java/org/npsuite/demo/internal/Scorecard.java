// SPDX-License-Identifier: Apache-2.0
package org.npsuite.demo.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** Prints what the endpoint answered, for a terminal of 80 columns. */
public final class Scorecard {

    private static final int BAR = 60;
    private static final int AXIS = 41;
    private static final int FIGURES = 3;

    private final StringBuilder text = new StringBuilder();

    /** @param programme what people call it */
    public Scorecard(String programme) {
        line("");
        line("%s", programme);
        line("%s", "=".repeat(programme.length()));
    }

    /** The score with its interval and band, and who it is made of. */
    public Scorecard score(JsonNode score) {
        line("");
        if (!score.has("score")) {
            line("No score: %s", score.path("state").asText());
            return this;
        }
        line(
                "NPS %s  %s  %s  n = %,d",
                signed(score.path("score").asInt()),
                words(score.path("band").asText()),
                interval(score),
                score.path("n").asLong());
        line("%s", distribution(score));
        line(
                "%,d detractors, %,d passives, %,d promoters",
                score.path("detractors").asLong(),
                score.path("passives").asLong(),
                score.path("promoters").asLong());
        return this;
    }

    /** One line per month, newest last. */
    public Scorecard months(JsonNode groups) {
        line("");
        line("By month");
        for (JsonNode month : groups) {
            line("  %s  %s", month.path("group").path("month").asText(), row(month));
        }
        return this;
    }

    /** The best and the worst segment, with the segments' intervals. */
    public Scorecard segments(JsonNode groups) {
        List<JsonNode> scored = StreamSupport.stream(groups.spliterator(), false)
                .filter(group -> group.has("decimal")
                        && group.path("group").path("attr:segment").isTextual())
                .sorted(Comparator.comparingDouble(
                        group -> group.path("decimal").asDouble()))
                .toList();
        if (scored.size() > 1) {
            line("");
            line("Best segment   %s", named(scored.get(scored.size() - 1)));
            line("Worst segment  %s", named(scored.get(0)));
        }
        return this;
    }

    /** Where the programme stands in its industry. */
    public Scorecard benchmark(JsonNode report) {
        line("");
        line("Benchmark: %s", report.path("verdict").path("sentence").asText());
        List<JsonNode> figures = StreamSupport.stream(report.path("comparisons").spliterator(), false)
                .filter(comparison -> comparison.path("gap").isNumber())
                .limit(FIGURES)
                .toList();
        figures.forEach(comparison -> line(
                "  %+6.1f points against %s, %s %s%s",
                comparison.path("gap").asDouble(),
                comparison.path("observation").path("sectorLabel").asText(),
                comparison.path("source").path("publisher").asText(),
                comparison.path("observation").path("period").asText(),
                comparison.path("comparable").asBoolean()
                        ? ""
                        : " (" + comparison.path("reason").asText() + ")"));
        return this;
    }

    /** How a goal stands. */
    public Scorecard goal(JsonNode progress, JsonNode goal) {
        line("");
        line(
                "Goal: %s (%s by %s): %s",
                goal.path("name").asText(),
                signed(goal.path("target").asInt()),
                goal.path("due").asText(),
                words(progress.path("state").asText()));
        line("  %s", progress.path("rule").asText());
        return this;
    }

    /** The whole card. */
    public String text() {
        return text.toString();
    }

    private static String named(JsonNode group) {
        return String.format(
                "%-12s %s", group.path("group").path("attr:segment").asText(), row(group));
    }

    private static String row(JsonNode score) {
        return score.has("score")
                ? String.format(
                        Locale.ROOT,
                        "%4s  %s  %s  n = %,d",
                        signed(score.path("score").asInt()),
                        axis(score),
                        interval(score),
                        score.path("n").asLong())
                : words(score.path("state").asText());
    }

    private static String interval(JsonNode score) {
        JsonNode interval = score.path("interval");
        return String.format(
                Locale.ROOT,
                "[%.1f to %.1f, %.0f%%]",
                interval.path("low").asDouble(),
                interval.path("high").asDouble(),
                100 * interval.path("level").asDouble());
    }

    /** The interval on an axis from -100 to 100, the score as a dot. */
    private static String axis(JsonNode score) {
        char[] cells = " ".repeat(AXIS).toCharArray();
        cells[cell(0)] = '|';
        int high = cell(score.path("interval").path("high").asDouble());
        for (int at = cell(score.path("interval").path("low").asDouble()); at <= high; at++) {
            cells[at] = '-';
        }
        cells[cell(score.path("decimal").asDouble())] = 'o';
        return new String(cells);
    }

    private static int cell(double points) {
        return (int) Math.round((points + 100) / 200 * (AXIS - 1));
    }

    private static String distribution(JsonNode score) {
        long n = score.path("n").asLong();
        int detractors =
                (int) Math.round((double) BAR * score.path("detractors").asLong() / n);
        int promoters = (int) Math.round((double) BAR * score.path("promoters").asLong() / n);
        return "#".repeat(detractors) + ".".repeat(Math.max(0, BAR - detractors - promoters)) + "+".repeat(promoters);
    }

    private static String signed(int points) {
        return points > 0 ? "+" + points : String.valueOf(points).replace('-', '\u2212');
    }

    private static String words(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
