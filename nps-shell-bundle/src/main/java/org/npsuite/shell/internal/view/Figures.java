// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import java.util.Optional;
import java.util.OptionalDouble;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Rational;
import org.npsuite.model.score.Score;

/** Scores and their parts as cells; what is absent is a dash, never 0. */
final class Figures {

    static final String ABSENT = "-";

    private final Wording wording;

    Figures(Wording wording) {
        this.wording = wording;
    }

    String published(Score score) {
        return score.published().isPresent()
                ? Integer.toString(score.published().getAsInt())
                : ABSENT;
    }

    /** The published score, and why it is not firm where it is not. */
    String state(Score score) {
        return switch (score.state()) {
            case OK -> score.band()
                    .map(band -> wording.name("band", band.code()))
                    .orElse(ABSENT);
            case INDICATIVE -> score.band()
                            .map(band -> wording.name("band", band.code()) + ", ")
                            .orElse("")
                    + wording.name("state", score.state());
            case SUPPRESSED, NO_DATA -> wording.name("state", score.state());
        };
    }

    String n(Score score) {
        return score.n().isPresent() ? wording.count(score.n().getAsLong()) : ABSENT;
    }

    String bar(Score score) {
        return score.counts()
                .filter(counts -> counts.n() > 0)
                .map(counts -> DistributionBar.of(counts, DistributionBar.WIDTH))
                .orElse(ABSENT);
    }

    /** "45.2 % / 20.0 % / 34.8 %": detractors, passives, promoters. */
    String shares(CategoryCounts counts) {
        return share(counts.detractors(), counts.n()) + " / " + share(counts.passives(), counts.n()) + " / "
                + share(counts.promoters(), counts.n());
    }

    private String share(long part, long whole) {
        return wording.percent((double) part / whole);
    }

    String interval(Optional<Interval> interval) {
        return interval.map(ends -> wording.decimal(ends.low()) + " .. " + wording.decimal(ends.high()))
                .orElse(ABSENT);
    }

    String decimal(OptionalDouble value) {
        return value.isPresent() ? wording.decimal(value.getAsDouble()) : ABSENT;
    }

    String signed(double value) {
        String text = wording.decimal(value);
        return value > 0 && !text.equals(wording.decimal(0)) ? "+" + text : text;
    }

    String signed(Optional<Rational> value) {
        return value.map(rational -> signed(rational.decimal())).orElse(ABSENT);
    }

    /** "p = 0.031", "p < 0.001". */
    String pValue(double p) {
        return p < 0.001 ? "p < " + wording.decimals(0.001, 3) : "p = " + wording.decimals(p, 3);
    }
}
