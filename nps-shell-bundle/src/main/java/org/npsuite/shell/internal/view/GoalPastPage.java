// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.npsuite.model.goal.GoalRevision;
import org.npsuite.model.goal.GoalRevision.Edit;
import org.npsuite.model.goal.GoalSignal;

/** What was changed about goals, and what happened to them. */
public final class GoalPastPage {

    private GoalPastPage() {}

    /** Who changed a goal, when, from what to what. */
    public static Page history(List<GoalRevision> revisions, ZoneId zone, Wording wording) {
        Table table = new Table(wording.text("history.empty"))
                .text(wording.text("column.when"))
                .text(wording.text("column.who"))
                .number(wording.text("column.version"))
                .text(wording.text("column.change"));
        revisions.forEach(revision -> table.row(
                when(revision.at(), zone, wording),
                revision.by(),
                Long.toString(revision.version()),
                change(revision, wording)));
        return new Page().table(table);
    }

    private static String change(GoalRevision revision, Wording wording) {
        if (revision.goal().isEmpty()) {
            return wording.text("history.retired");
        }
        if (revision.edits().isEmpty()) {
            return wording.text("history.created");
        }
        return revision.edits().stream().map(GoalPastPage::edit).collect(Collectors.joining(", "));
    }

    private static String edit(Edit edit) {
        return edit.field() + ": " + edit.from().orElse(Figures.ABSENT) + " -> "
                + edit.to().orElse(Figures.ABSENT);
    }

    /** Changes of state and alarms, newest first. */
    public static Page signals(List<GoalSignal> signals, ZoneId zone, Wording wording) {
        Table table = new Table(wording.text("signals.empty"))
                .text(wording.text("column.when"))
                .text(wording.text("column.goal"))
                .text(wording.text("column.signal"))
                .number(wording.text("column.score"))
                .number(wording.text("column.target"))
                .number(wording.text("column.probability"));
        signals.forEach(signal -> table.row(
                when(signal.at(), zone, wording),
                signal.goal(),
                what(signal, wording),
                signal.score().isPresent() ? Integer.toString(signal.score().getAsInt()) : Figures.ABSENT,
                Integer.toString(signal.target()),
                signal.probability().isPresent()
                        ? wording.probability(signal.probability().getAsDouble())
                        : Figures.ABSENT));
        return new Page().table(table);
    }

    private static String what(GoalSignal signal, Wording wording) {
        if (signal.kind() == GoalSignal.Kind.ALARM) {
            return wording.text(
                    "signals.alarm",
                    signal.group().orElse(wording.text("signals.whole")),
                    signal.since().orElse(Figures.ABSENT));
        }
        String now = wording.name("goal", signal.state());
        return signal.previous()
                .map(previous -> wording.name("goal", previous) + " -> " + now)
                .orElse(now);
    }

    private static String when(Instant at, ZoneId zone, Wording wording) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(wording.locale())
                .withZone(zone)
                .format(at);
    }
}
