// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.npsuite.model.access.Caller;
import org.npsuite.model.score.Bands;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Change;
import org.npsuite.model.score.ChangeQuery;
import org.npsuite.model.score.Drivers;
import org.npsuite.model.score.Movement;
import org.npsuite.model.score.Representativeness;
import org.npsuite.model.score.SampleSize;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.score.ScoreState;
import org.npsuite.model.score.Tally;
import org.npsuite.model.score.Trend;
import org.npsuite.model.score.TrendQuery;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Window;
import org.npsuite.service.ScoreService;
import org.npsuite.spi.tally.Plan;

/** Scores of months whose counts a test writes down. */
final class ScriptedScores implements ScoreService {

    private final NavigableMap<YearMonth, CategoryCounts> months = new TreeMap<>();
    final List<Caller> callers = new ArrayList<>();
    final List<ScoreQuery> queries = new ArrayList<>();
    Double partial;

    /** Sets a month to detractors, passives, promoters. */
    ScriptedScores month(String month, long detractors, long passives, long promoters) {
        months.put(YearMonth.parse(month), new CategoryCounts(detractors, passives, promoters));
        return this;
    }

    /** Sets months, the first and those after it, to scores among 100 answers with 20 passives. */
    ScriptedScores months(String first, int... scores) {
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
                groups.add(score(new Group(Map.of(Period.MONTH, month.getKey().toString())), month.getValue()));
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

    private static Score score(Group group, CategoryCounts counts) {
        Score.Builder score =
                Score.builder().group(group).counts(counts).n(counts.n()).state(ScoreState.NO_DATA);
        counts.score().ifPresent(exact -> score.state(ScoreState.OK)
                .exact(exact)
                .published(exact.rounded())
                .band(Bands.STANDARD.of(exact.rounded())));
        return score.build();
    }

    @Override
    public Score score(Caller caller, Tally tally, double level) {
        throw new AssertionError("not asked by goals");
    }

    @Override
    public Score score(Caller caller, CategoryCounts counts, double level) {
        throw new AssertionError("not asked by goals");
    }

    @Override
    public Change change(Caller caller, ChangeQuery query) {
        throw new AssertionError("not asked by goals");
    }

    @Override
    public Trend trend(Caller caller, TrendQuery query) {
        throw new AssertionError("not asked by goals");
    }

    @Override
    public Drivers drivers(Caller caller, Slice slice, List<String> drivers) {
        throw new AssertionError("not asked by goals");
    }

    @Override
    public Movement movement(Caller caller, ChangeQuery query) {
        throw new AssertionError("not asked by goals");
    }

    @Override
    public SampleSize sampleSize(Caller caller, Slice slice, double margin, double level, OptionalLong population) {
        throw new AssertionError("not asked by goals");
    }

    @Override
    public Representativeness representativeness(
            Caller caller, Slice slice, List<Field> attributes, double level, Locale locale) {
        throw new AssertionError("not asked by goals");
    }

    @Override
    public Plan explain(Caller caller, ScoreQuery query) {
        throw new AssertionError("not asked by goals");
    }
}
