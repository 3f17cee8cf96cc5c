// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import java.util.Map;
import org.npsuite.model.score.Bands;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreState;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Grouping;

/** Scores that look as the scoring service makes them. */
final class Sample {

    private Sample() {}

    static Score score(Group group, long detractors, long passives, long promoters) {
        CategoryCounts counts = new CategoryCounts(detractors, passives, promoters);
        Score.Builder score = Score.builder().group(group).counts(counts).n(counts.n());
        counts.score()
                .ifPresentOrElse(
                        exact -> score.state(counts.n() < 30 ? ScoreState.INDICATIVE : ScoreState.OK)
                                .exact(exact)
                                .published(exact.rounded())
                                .band(Bands.STANDARD.of(exact.rounded()))
                                .interval(new Interval(
                                        0.95,
                                        exact.decimal() - 2.5,
                                        exact.decimal() + 2.5,
                                        Interval.Method.ADJUSTED_WALD)),
                        () -> score.state(ScoreState.NO_DATA));
        return score.build();
    }

    static Score suppressed(Group group) {
        return Score.builder().group(group).state(ScoreState.SUPPRESSED).build();
    }

    static Group group(Grouping grouping, String value) {
        return new Group(Map.of(grouping, value));
    }
}
