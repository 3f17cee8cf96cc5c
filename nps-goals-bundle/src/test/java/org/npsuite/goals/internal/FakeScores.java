// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
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
import org.npsuite.model.score.ScoreState;
import org.npsuite.model.score.Tally;
import org.npsuite.model.score.Trend;
import org.npsuite.model.score.TrendQuery;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Slice;
import org.npsuite.service.ScoreService;
import org.npsuite.spi.tally.Plan;

/** A scoring service of which a test writes only what goals ask. */
abstract class FakeScores implements ScoreService {

    static Score score(Group group, CategoryCounts counts) {
        Score.Builder score =
                Score.builder().group(group).counts(counts).n(counts.n()).state(ScoreState.NO_DATA);
        counts.score().ifPresent(exact -> score.state(counts.n() < 30 ? ScoreState.INDICATIVE : ScoreState.OK)
                .exact(exact)
                .published(exact.rounded())
                .band(Bands.STANDARD.of(exact.rounded())));
        return score.build();
    }

    @Override
    public Score score(Caller caller, CategoryCounts counts, double level) {
        return score(Group.ALL, counts);
    }

    @Override
    public Score score(Caller caller, Tally tally, double level) {
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
