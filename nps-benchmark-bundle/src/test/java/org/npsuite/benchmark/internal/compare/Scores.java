// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.compare;

import java.time.ZoneId;
import java.util.Optional;
import org.npsuite.model.response.Kind;
import org.npsuite.model.response.Market;
import org.npsuite.model.response.Programme;
import org.npsuite.model.response.Sector;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Rational;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.score.ScoreState;
import org.npsuite.model.slice.Slice;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.score.ScoreIntervals;

/** Scores of ours, as the score service gives them, and a bank's programme. */
public final class Scores {

    private Scores() {}

    /** A French bank that asks consumers about the relationship. */
    public static Programme.Builder bank() {
        return Programme.builder()
                .id("bank")
                .name("Bank")
                .kind(Kind.RELATIONAL)
                .zone(ZoneId.of("Europe/Paris"))
                .sector(new Sector("NACE-2", "64"))
                .market(Market.B2C)
                .country("FR");
    }

    public static Score of(long promoters, long passives, long detractors) {
        CategoryCounts counts = new CategoryCounts(detractors, passives, promoters);
        Optional<Rational> exact = counts.score();
        return Score.builder()
                .state(exact.isPresent() ? ScoreState.OK : ScoreState.NO_DATA)
                .n(counts.n())
                .counts(counts)
                .exact(exact.orElse(null))
                .published(exact.map(Rational::rounded).orElse(null))
                .interval(ScoreIntervals.published(counts, Confidence.P95, 30)
                        .value()
                        .orElse(null))
                .build();
    }

    public static ScoreReport report(Score total) {
        return ScoreReport.builder()
                .definition("nps-1;settings=00000000")
                .query(ScoreQuery.builder().slice(Slice.of("bank")).build())
                .watermark("42")
                .total(total)
                .build();
    }
}
