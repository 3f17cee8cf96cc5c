// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.goal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.npsuite.model.score.Rational;
import org.npsuite.model.score.Score;
import org.npsuite.model.slice.Window;

/**
 * What each part contributes to the score of a whole: departments, teams, or the goals below a goal.
 *
 * @param window the answers it is about
 * @param total the score of the whole
 * @param parts most answers first; their points add up to the total's score, to the last digit
 * @param refusal why there are no parts, in plain words; empty where there are
 * @param definition see {@link org.npsuite.model.score.ScoreReport#definition()}
 * @param watermark see {@link org.npsuite.model.score.ScoreReport#watermark()}
 */
public record Contribution(
        Window window, Score total, List<Part> parts, Optional<String> refusal, String definition, String watermark) {

    /**
     * One part.
     *
     * @param name the team, the value of the field, or the id of the goal; empty for the answers that belong to none
     * @param goal id of the goal below, where parts are goals
     * @param score its own score; drawn towards the common level in {@link Score#shrunken()} where it is small
     * @param points its part of the whole's score: 100 (its promoters - its detractors) / all answers
     * @param small whether its score is only indicative: it is marked and not ranked
     * @param bestRank best place among the parts that its answers allow, 1 being first; empty where it is not ranked
     * @param worstRank worst such place: equal to the best where it is certain, beyond it where parts tie
     */
    public record Part(
            String name,
            Optional<String> goal,
            Score score,
            Rational points,
            boolean small,
            Optional<Integer> bestRank,
            Optional<Integer> worstRank) {

        public Part {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(goal, "goal");
            Objects.requireNonNull(score, "score");
            Objects.requireNonNull(points, "points");
            Objects.requireNonNull(bestRank, "bestRank");
            Objects.requireNonNull(worstRank, "worstRank");
        }
    }

    public Contribution {
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(total, "total");
        parts = List.copyOf(parts);
        Objects.requireNonNull(refusal, "refusal");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(watermark, "watermark");
    }
}
