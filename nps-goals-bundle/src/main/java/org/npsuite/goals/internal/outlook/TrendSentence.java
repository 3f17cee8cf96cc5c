// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.outlook;

import java.util.Optional;
import org.npsuite.goals.internal.history.MonthlyScores;
import org.npsuite.goals.internal.settings.Thresholds;
import org.npsuite.goals.internal.text.Wording;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.series.MannKendall;
import org.npsuite.statistics.series.ScoreSeries;
import org.npsuite.statistics.series.SenSlope;
import org.npsuite.statistics.series.Series;

/**
 * The trend test beside the probability: the model behind the probability knows no steady drift and is too cautious
 * where there is one.
 */
final class TrendSentence {

    private static final double UNLIKELY = 0.05;

    private TrendSentence() {}

    /** Empty below the months the model needs as well. */
    static Optional<String> of(MonthlyScores months, Thresholds thresholds, Wording wording) {
        Series scores = ScoreSeries.ofCounts(months.periods()).scores();
        if (scores.observed() < thresholds.minimumMonths()) {
            return Optional.empty();
        }
        return MannKendall.of(scores)
                .flatMap(test -> SenSlope.of(scores, Confidence.P95)
                        .map(slope -> sentence(months, test.pValue(), 100 * slope.slope(), wording)))
                .value();
    }

    private static String sentence(MonthlyScores months, double p, double points, Wording wording) {
        String since = wording.month(months.firstComplete().orElseThrow());
        if (p >= UNLIKELY) {
            return wording.text("trend.none", since, wording.pValue(p));
        }
        String key = points < 0 ? "trend.down" : "trend.up";
        return wording.text(key, since, wording.points(Math.abs(points)), wording.pValue(p));
    }
}
