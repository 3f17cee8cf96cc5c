// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.npsuite.model.access.Caller;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.score.ScoreState;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Window;

/** Scores of months whose counts a test writes down. */
public final class ScriptedScores extends FakeScores {

    private final NavigableMap<YearMonth, CategoryCounts> months = new TreeMap<>();
    private final Set<YearMonth> hidden = new HashSet<>();
    final List<Caller> callers = new ArrayList<>();
    final List<ScoreQuery> queries = new ArrayList<>();
    public Double partial;

    /** Sets a month to detractors, passives, promoters. */
    ScriptedScores month(String month, long detractors, long passives, long promoters) {
        months.put(YearMonth.parse(month), new CategoryCounts(detractors, passives, promoters));
        return this;
    }

    /** Lets a month have too few answers to show any. */
    ScriptedScores hidden(String month) {
        hidden.add(YearMonth.parse(month));
        return month(month, 0, 0, 1);
    }

    /** Sets months, the first and those after it, to scores among 100 answers with 20 passives. */
    public ScriptedScores months(String first, int... scores) {
        YearMonth month = YearMonth.parse(first);
        for (int score : scores) {
            months.put(month, new CategoryCounts((80 - score) / 2, 20, (80 + score) / 2));
            month = month.plusMonths(1);
        }
        return this;
    }

    @Override
    public ScoreReport score(Caller caller, ScoreQuery query) {
        callers.add(caller);
        queries.add(query);
        List<Score> groups = new ArrayList<>();
        CategoryCounts total = CategoryCounts.NONE;
        for (Map.Entry<YearMonth, CategoryCounts> month : months.entrySet()) {
            if (inside(query.slice().window(), month.getKey())) {
                total = total.plus(month.getValue());
                Group group = new Group(Map.of(Period.MONTH, month.getKey().toString()));
                groups.add(
                        hidden.contains(month.getKey())
                                ? Score.builder()
                                        .group(group)
                                        .state(ScoreState.SUPPRESSED)
                                        .build()
                                : score(group, month.getValue()));
            }
        }
        return ScoreReport.builder()
                .definition("nps-1;settings=test")
                .query(query)
                .watermark("w1")
                .partial(partial)
                .total(score(Group.ALL, total))
                .groups(query.groupBy().isEmpty() ? List.of() : groups)
                .build();
    }

    private static boolean inside(Window window, YearMonth month) {
        return window.contains(month.atDay(1));
    }
}
