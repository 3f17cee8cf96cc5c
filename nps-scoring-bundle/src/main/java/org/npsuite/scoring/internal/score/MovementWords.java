// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.ArrayList;
import java.util.List;
import org.npsuite.scoring.internal.text.Sentences;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.compare.CategoryTransitions;
import org.npsuite.statistics.compare.Movement;
import org.npsuite.statistics.compare.PairedDifference;

/** A movement in plain words: who was won, who was lost. */
final class MovementWords {

    private final Sentences sentences;
    private final int pairMinimum;

    /** @param pairMinimum customers below which the change has no interval */
    MovementWords(Sentences sentences, int pairMinimum) {
        this.sentences = sentences;
        this.pairMinimum = pairMinimum;
    }

    String of(CategoryTransitions transitions, Confidence confidence) {
        long customers = transitions.before().n();
        if (customers == 0) {
            return sentences.say("movement.nobody");
        }
        Movement movement = Movement.of(transitions, confidence);
        List<String> parts = new ArrayList<>();
        parts.add(sentences.say("movement.customers", customers));
        add(parts, "movement.wonDetractors", movement.wonDetractors());
        add(parts, "movement.wonPassives", movement.wonPassives());
        add(parts, "movement.lostPromoters", movement.lostPromoters());
        add(parts, "movement.lostPassives", movement.lostPassives());
        if (customers < pairMinimum) {
            parts.add(sentences.say("movement.tooFew", pairMinimum));
        } else if (PairedDifference.of(transitions)
                .flatMap(PairedDifference::test)
                .isRefused()) {
            parts.add(sentences.say("movement.alike"));
        }
        return String.join(" ", parts);
    }

    private void add(List<String> parts, String key, Estimate<Movement.Share> share) {
        share.value()
                .ifPresent(known -> parts.add(sentences.say(
                        key,
                        known.count(),
                        known.of(),
                        sentences.percent(known.share()),
                        sentences.percent(known.range().low()),
                        sentences.percent(known.range().high()))));
    }
}
