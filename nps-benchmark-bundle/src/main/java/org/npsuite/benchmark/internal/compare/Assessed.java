// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.npsuite.benchmark.internal.compare.Obstacle.Kind;

/**
 * A figure, what stands in the way of comparing with it, and how far our score is from it.
 *
 * @param figure the figure
 * @param obstacles empty where it is comparable
 * @param gap empty where there is none
 */
record Assessed(Figure figure, List<Obstacle> obstacles, Optional<Gap> gap) {

    /** Newest first; then the better documented, the mean before extremes, the surer mapping, the larger sample. */
    static final Comparator<Assessed> NEWEST_FIRST = Comparator.comparing(
                    (Assessed one) -> one.figure().observation().period(), Comparator.reverseOrder())
            .thenComparing(one -> one.figure().source().grade())
            .thenComparing(one -> one.figure().observation().statistic())
            .thenComparing(one -> one.figure().observation().mappingConfidence())
            .thenComparing(one -> -one.figure().observation().respondents().orElse(0))
            .thenComparing(one -> one.figure().pack().name())
            .thenComparing(one -> one.figure().observation().id());

    boolean comparable() {
        return obstacles.isEmpty();
    }

    boolean hasGap() {
        return gap.isPresent();
    }

    boolean expired() {
        return obstacles.stream().anyMatch(obstacle -> obstacle.kind() == Kind.EXPIRED);
    }

    /** Whether it would be comparable, had its pack not expired. */
    boolean onlyExpired() {
        return obstacles.size() == 1 && expired();
    }
}
