// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

/** How far a score may be relied on. Only {@code OK} and {@code INDICATIVE} carry one. */
public enum ScoreState {
    /** Enough answers. */
    OK,
    /** A score with its interval, from too few answers to be firm (below 30 unless set otherwise). */
    INDICATIVE,
    /** Hidden to keep anonymous respondents anonymous; no count is shown either. */
    SUPPRESSED,
    /** Nobody has answered; never shown as 0. */
    NO_DATA
}
