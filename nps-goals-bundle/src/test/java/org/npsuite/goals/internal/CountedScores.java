// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.npsuite.model.access.Caller;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Change;
import org.npsuite.model.score.ChangeQuery;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Slice;

/** Scores counted from answers a test gives. */
public final class CountedScores extends FakeScores {

    private record Answers(LocalDate day, Map<Field, String> values, CategoryCounts counts) {

        boolean in(Slice slice) {
            return slice.window().contains(day)
                    && slice.where().stream()
                            .allMatch(filter -> filter.keeps(
                                    values.containsKey(filter.field())
                                            ? Set.of(values.get(filter.field()))
                                            : Set.of()));
        }

        Group group(List<Grouping> groupBy) {
            Map<Grouping, String> group = new LinkedHashMap<>();
            groupBy.forEach(grouping -> group.put(
                    grouping,
                    grouping instanceof Period period
                            ? period.label(day)
                            : values.getOrDefault((Field) grouping, Group.NONE)));
            return new Group(group);
        }
    }

    private final List<Answers> answers = new ArrayList<>();
    public ChangeQuery change;

    public CountedScores add(LocalDate day, Map<Field, String> values, CategoryCounts counts) {
        answers.add(new Answers(day, values, counts));
        return this;
    }

    @Override
    public ScoreReport score(Caller caller, ScoreQuery query) {
        Map<Group, CategoryCounts> groups = new TreeMap<>();
        CategoryCounts total = CategoryCounts.NONE;
        for (Answers some : answers) {
            if (some.in(query.slice())) {
                total = total.plus(some.counts());
                if (!query.groupBy().isEmpty()) {
                    groups.merge(some.group(query.groupBy()), some.counts(), CategoryCounts::plus);
                }
            }
        }
        return ScoreReport.builder()
                .definition("nps-1;settings=test")
                .query(query)
                .watermark("w1")
                .total(score(Group.ALL, total))
                .groups(groups.entrySet().stream()
                        .map(group -> score(group.getKey(), group.getValue()))
                        .toList())
                .build();
    }

    @Override
    public Change change(Caller caller, ChangeQuery query) {
        change = query;
        return Change.builder()
                .definition("nps-1;settings=test")
                .query(query)
                .watermark("w1")
                .before(score(Group.ALL, CategoryCounts.NONE))
                .after(score(Group.ALL, CategoryCounts.NONE))
                .sentence("A change.")
                .build();
    }
}
