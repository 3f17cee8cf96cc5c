// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import org.npsuite.model.score.Absence;
import org.npsuite.model.score.Absence.Reason;
import org.npsuite.model.score.Caution;
import org.npsuite.scoring.internal.text.Sentences;
import org.npsuite.statistics.Refusal;

/** Says why an answer lacks a figure, and what to know of one it has. */
final class AbsenceWords {

    private final Sentences sentences;

    AbsenceWords(Sentences sentences) {
        this.sentences = sentences;
    }

    /** The sentence of that reason with its arguments in place. */
    Absence of(String statistic, Reason reason, Object... arguments) {
        return new Absence(statistic, reason, sentences.say("absent." + reason.name(), arguments));
    }

    /** Invitations are known for the whole programme only. */
    Absence responseRateOfWindow(String statistic) {
        return new Absence(statistic, Reason.PART_OF_POPULATION, sentences.say("absent.PART_OF_INVITATIONS"));
    }

    /** What the statistics library refuses, in its reader's words. */
    Absence of(String statistic, Refusal refusal) {
        return new Absence(statistic, reason(refusal), RefusalWords.of(refusal, sentences));
    }

    /** The caution of that kind with its arguments in place. */
    Caution caution(Caution.Kind kind, Object... arguments) {
        return new Caution(kind, sentences.say("caution." + kind.name(), arguments));
    }

    /** A share as whole percent. */
    String percent(double share) {
        return sentences.percent(share);
    }

    private static Reason reason(Refusal refusal) {
        return switch (refusal.reason()) {
            case NO_DATA -> Reason.NO_DATA;
            case TOO_FEW_ANSWERS -> Reason.TOO_FEW_ANSWERS;
            case TOO_FEW_GROUPS -> Reason.TOO_FEW_CLUSTERS;
            case EMPTY_STRATUM -> Reason.EMPTY_STRATUM;
            case UNKNOWN_STRATUM -> Reason.UNKNOWN_STRATUM;
            case POPULATION_BELOW_SAMPLE -> Reason.POPULATION_BELOW_SAMPLE;
            case INVALID_MARGINS -> Reason.INVALID_MARGINS;
            case MARGINS_UNATTAINABLE -> Reason.MARGINS_UNATTAINABLE;
            default -> Reason.UNDETERMINED;
        };
    }
}
