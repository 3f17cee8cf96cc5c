// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.norm;

import java.util.Optional;
import org.npsuite.model.score.Score;
import org.npsuite.statistics.Confidence;

/**
 * The score of another programme of the cohort.
 *
 * @param score in points
 * @param standardError in points, from its interval
 */
record Peer(double score, double standardError) {

    /** Empty where it has no score to show. */
    static Optional<Peer> of(Score score, Confidence confidence) {
        return score.decimal().isEmpty()
                ? Optional.empty()
                : score.interval()
                        .map(interval ->
                                new Peer(score.decimal().getAsDouble(), interval.width() / (2 * confidence.z())));
    }
}
