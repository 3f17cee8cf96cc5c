// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.npsuite.model.score.Absence;
import org.npsuite.model.score.Rational;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreState;
import org.npsuite.scoring.internal.text.Sentences;
import org.npsuite.statistics.Confidence;

/** A change in plain words. */
final class ChangeWords {

    private final Sentences sentences;

    ChangeWords(Sentences sentences) {
        this.sentences = sentences;
    }

    /** Why two sides cannot be compared. */
    String incomparable(Score before, Score after) {
        if (before.state() == ScoreState.NO_DATA) {
            return sentences.say(after.state() == ScoreState.NO_DATA ? "change.nobody" : "change.nobodyBefore");
        }
        return sentences.say(after.state() == ScoreState.NO_DATA ? "change.nobodyAfter" : "change.hidden");
    }

    String of(
            Contrast contrast,
            Score before,
            Score after,
            Confidence confidence,
            Optional<Absence> verdictless,
            boolean reversal,
            boolean unexplained) {
        List<String> parts = new ArrayList<>();
        parts.add(sentences.say(
                key(contrast.points()),
                sentences.points(contrast.points().rounded()),
                sentences.number(before.published().orElseThrow(), 0),
                sentences.number(after.published().orElseThrow(), 0)));
        parts.add(verdictless.map(Absence::sentence).orElseGet(() -> verdict(contrast.pValue(), confidence)));
        if (reversal) {
            parts.add(sentences.say("change.reversal"));
        }
        if (unexplained) {
            parts.add(unexplained());
        }
        return String.join(" ", parts);
    }

    /** Why segments do not explain a change. */
    String unexplained() {
        return sentences.say("change.unexplained");
    }

    private String verdict(double p, Confidence confidence) {
        return sentences.say(
                p <= 1 - confidence.level() ? "change.unlikelyChance" : "change.maybeChance", sentences.p(p));
    }

    private static String key(Rational points) {
        if (points.rounded() == 0) {
            return "change.unchanged";
        }
        return points.signum() > 0 ? "change.up" : "change.down";
    }
}
