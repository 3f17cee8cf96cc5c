// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.npsuite.spi.tally.ClusterMoments;

/**
 * Sums over the clusters of one group. Clusters of one size are summed in whole numbers first, so that the result does
 * not depend on the order in which they come: the same answers give the same bits on every node.
 */
final class ClusterSums {

    private static final int SMALL = 64;

    private static final class OfSize {
        private long clusters;
        private long balance;
        private long squares;
    }

    private OfSize[] small = new OfSize[0];
    private final Map<Long, OfSize> large = new TreeMap<>();

    void add(long answers, long balance) {
        OfSize sums = ofSize(answers);
        sums.clusters++;
        sums.balance += balance;
        sums.squares += balance * balance;
    }

    private OfSize ofSize(long answers) {
        if (answers >= SMALL) {
            return large.computeIfAbsent(answers, size -> new OfSize());
        }
        int size = (int) answers;
        if (size >= small.length) {
            small = Arrays.copyOf(small, size + 1);
        }
        if (small[size] == null) {
            small[size] = new OfSize();
        }
        return small[size];
    }

    ClusterMoments moments() {
        Map<Long, OfSize> bySize = new TreeMap<>(large);
        for (int size = 0; size < small.length; size++) {
            if (small[size] != null) {
                bySize.put((long) size, small[size]);
            }
        }
        return moments(bySize);
    }

    private static ClusterMoments moments(Map<Long, OfSize> bySize) {
        long clusters = 0;
        double n = 0;
        double s = 0;
        double nn = 0;
        double ss = 0;
        double ns = 0;
        double mean = 0;
        double meanSquare = 0;
        for (Map.Entry<Long, OfSize> entry : bySize.entrySet()) {
            double size = entry.getKey();
            OfSize sums = entry.getValue();
            clusters += sums.clusters;
            n += size * sums.clusters;
            s += sums.balance;
            nn += size * size * sums.clusters;
            ss += sums.squares;
            ns += size * sums.balance;
            mean += sums.balance / size;
            meanSquare += sums.squares / (size * size);
        }
        return new ClusterMoments(clusters, n, s, nn, ss, ns, mean, meanSquare);
    }
}
