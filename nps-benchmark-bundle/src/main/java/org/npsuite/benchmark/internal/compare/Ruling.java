// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.npsuite.benchmark.internal.sector.Level;
import org.npsuite.model.benchmark.Verdict.Code;
import org.npsuite.model.score.Interval;

/**
 * What follows, and from what.
 *
 * @param code the verdict
 * @param cause which sentence says it
 * @param decider the figure it follows from; empty where none does
 */
record Ruling(Code code, Cause cause, Optional<Assessed> decider) {

    /** Which of a code's sentences applies. */
    enum Cause {
        /** A gap decided. */
        GAP,
        /** The programme names no industry. */
        NO_SECTOR,
        /** The programme's industry is not in a known classification. */
        UNKNOWN_SECTOR,
        /** The programme is, or only figures are, of all industries. */
        TOTAL_ONLY,
        /** No pack has a figure. */
        NO_FIGURE,
        /** All that could be compared with has expired. */
        EXPIRED,
        /** There are figures, none of them comparable. */
        NOTHING_COMPARABLE,
        /** There is no score of ours. */
        NO_SCORE
    }

    /**
     * Which comparable mean decides: of the best grade, the newest; then the surest mapping and the larger sample. One
     * figure decides, named in the sentence: an average of figures of unlike studies would have no source.
     */
    private static final Comparator<Assessed> DECIDES = Comparator.comparing(
                    (Assessed one) -> one.figure().source().grade())
            .thenComparing(Assessed.NEWEST_FIRST);

    static Ruling none(Code code, Cause cause) {
        return new Ruling(code, cause, Optional.empty());
    }

    /** Rules on the figures shown for a level. */
    static Ruling on(List<Assessed> shown, Optional<Level> answered, boolean scored, double inLineWithin) {
        if (answered.isEmpty()) {
            return none(Code.NO_COMPARISON, Cause.NO_FIGURE);
        }
        if (answered.get() == Level.TOTAL) {
            return none(Code.NO_COMPARISON, Cause.TOTAL_ONLY);
        }
        if (!scored) {
            return none(Code.CANNOT_TELL, Cause.NO_SCORE);
        }
        return shown.stream()
                .filter(Assessed::comparable)
                .filter(Assessed::hasGap)
                .min(DECIDES)
                .map(decider -> decided(decider, inLineWithin))
                .orElseGet(() -> undecided(shown));
    }

    private static Ruling undecided(List<Assessed> shown) {
        boolean expired =
                shown.stream().anyMatch(Assessed::onlyExpired) || shown.stream().allMatch(Assessed::expired);
        return expired ? none(Code.EXPIRED, Cause.EXPIRED) : none(Code.CANNOT_TELL, Cause.NOTHING_COMPARABLE);
    }

    private static Ruling decided(Assessed decider, double inLineWithin) {
        return new Ruling(code(decider.gap().orElseThrow(), inLineWithin), Cause.GAP, Optional.of(decider));
    }

    private static Code code(Gap gap, double inLineWithin) {
        if (Math.abs(gap.points()) <= inLineWithin) {
            return Code.IN_LINE;
        }
        Optional<Interval> interval = gap.interval();
        if (interval.filter(range -> range.low() > 0).isPresent()) {
            return Code.REMARKABLE;
        }
        if (interval.filter(range -> range.high() < 0).isPresent()) {
            return Code.TO_BE_LOOKED_INTO;
        }
        return Code.CANNOT_TELL;
    }
}
