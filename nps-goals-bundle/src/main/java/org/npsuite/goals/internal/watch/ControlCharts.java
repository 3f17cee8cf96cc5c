// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.npsuite.goals.internal.history.Question;
import org.npsuite.goals.internal.history.Timeline;
import org.npsuite.model.response.Programme;
import org.npsuite.model.score.Score;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Window;

/** The control charts of one goal: of its whole slice, and of each value of the watched fields inside it. */
final class ControlCharts {

    private final Question question;
    private final Timeline timeline;
    private final List<Field> fields;
    private final Period period;

    /** @param fields those whose values get a chart of their own */
    ControlCharts(Question question, Timeline timeline, Programme programme, List<Field> fields) {
        boolean anonymous = programme.anonymity().isPresent();
        this.question = question;
        this.timeline = timeline;
        // Anonymous programmes answer for whole months only; their parts are not watched one by one.
        this.period = anonymous ? Period.MONTH : Period.WEEK;
        this.fields =
                anonymous ? List.of() : fields.stream().filter(this::varies).toList();
    }

    private boolean varies(Field field) {
        return timeline.goal().where().stream()
                .noneMatch(filter -> filter.field().equals(field));
    }

    /** The alarms there are now, by group. */
    List<Alarm> alarms(List<Alarm> given) {
        Map<String, Alarm> byGroup = given.stream().collect(Collectors.toMap(Alarm::group, Function.identity()));
        List<Alarm> alarms = new ArrayList<>();
        charts().values().forEach(chart -> chart.alarm(byGroup).ifPresent(alarms::add));
        return alarms;
    }

    private Map<String, ControlChart> charts() {
        Slice slice = timeline.goal().slice();
        Slice since = slice.in(
                Window.of(timeline.goal().from(), timeline.due().plusMonths(1).atDay(1)));
        Slice before = slice.in(timeline.baseline());
        Map<String, ControlChart> charts = new TreeMap<>();
        ControlChart whole = new ControlChart("", question.ask(before).total());
        question.ask(since, period).groups().forEach(score -> whole.add(label(score), score));
        charts.put("", whole);
        for (Field field : fields) {
            question.ask(before, field)
                    .groups()
                    .forEach(score -> charts.put(group(field, score), new ControlChart(group(field, score), score)));
            question.ask(since, period, field).groups().forEach(score -> {
                ControlChart chart = charts.get(group(field, score));
                if (chart != null) {
                    chart.add(label(score), score);
                }
            });
        }
        return charts;
    }

    private String label(Score score) {
        return score.group().value(period);
    }

    private static String group(Field field, Score score) {
        return field.key() + "=" + score.group().value(field);
    }
}
