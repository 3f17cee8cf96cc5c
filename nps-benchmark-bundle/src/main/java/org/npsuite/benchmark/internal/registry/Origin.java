// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.registry;

import java.util.Comparator;

/**
 * Where a pack comes from.
 *
 * @param kind in which way
 * @param key the same for every version of the same pack from the same place
 * @param provider shown to people
 * @param ranking {@code service.ranking}; 0 where there is none
 * @param bundle id of the bundle; -1 for a file
 */
public record Origin(Kind kind, String key, String provider, int ranking, long bundle) {

    /** The ways a pack can come, the strongest first. */
    public enum Kind {
        /** Dropped into {@code etc/nps/benchmarks}: what an administrator puts there wins. */
        FILE,
        /** A {@link org.npsuite.spi.benchmark.BenchmarkSource}. */
        SERVICE,
        /** Data in a bundle. */
        BUNDLE
    }

    /** Who wins where two bring a pack of the same name: files, then the higher ranking, then who was there first. */
    static final Comparator<Origin> PRECEDENCE = Comparator.comparing((Origin origin) -> origin.kind() != Kind.FILE)
            .thenComparing(Origin::ranking, Comparator.reverseOrder())
            .thenComparing(Origin::bundle)
            .thenComparing(Origin::key);
}
