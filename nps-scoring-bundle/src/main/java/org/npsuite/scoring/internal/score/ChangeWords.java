// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.ArrayList;
import java.util.List;
import org.npsuite.model.score.Rational;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreState;
import org.npsuite.scoring.internal.text.Sentences;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.compare.Difference;

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
            Difference difference,
            Score before,
            Score after,
            Confidence confidence,
            boolean reversal,
            boolean unexplained) {
        List<String> parts = new ArrayList<>();
        parts.add(sentences.say(
                key(difference),
                sentences.points(difference.exact().times(Points.EXACT_PER_UNIT).rounded()),
                sentences.number(before.published().orElseThrow(), 0),
                sentences.number(after.published().orElseThrow(), 0)));
        double p = difference.adjusted().pValue();
        parts.add(sentences.say(
                p <= 1 - confidence.level() ? "change.unlikelyChance" : "change.maybeChance", sentences.p(p)));
        if (reversal) {
            parts.add(sentences.say("change.reversal"));
        }
        if (unexplained) {
            parts.add(sentences.say("change.unexplained"));
        }
        return String.join(" ", parts);
    }

    private static String key(Difference difference) {
        Rational points = difference.exact().times(Points.EXACT_PER_UNIT);
        if (points.rounded() == 0) {
            return "change.unchanged";
        }
        return points.signum() > 0 ? "change.up" : "change.down";
    }
}
