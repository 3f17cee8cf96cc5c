// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import org.npsuite.scoring.internal.text.Sentences;
import org.npsuite.statistics.Refusal;

/** Why a statistic is refused and what is missing for it, in plain words. */
final class RefusalWords {

    private RefusalWords() {}

    static String of(Refusal refusal, Sentences sentences) {
        return sentences.say("refusal." + refusal.reason().name(), String.join(", ", refusal.subjects()));
    }
}
