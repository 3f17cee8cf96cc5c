// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.survey;

import java.util.List;
import java.util.stream.DoubleStream;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Estimate;

/**
 * All that must be known of answers that come in clusters, such as several by one customer or one account. Of each
 * cluster, n is its answers (or their weight) and s its promoters less its detractors (or their weight).
 *
 * @param clusters how many have answers
 * @param n sum of n
 * @param s sum of s
 * @param nn sum of n²
 * @param ss sum of s²
 * @param ns sum of n·s
 * @param share sum of s/n
 * @param shareSquared sum of (s/n)²
 */
public record ClusterSums(
        long clusters, double n, double s, double nn, double ss, double ns, double share, double shareSquared) {

    /** No clusters. */
    public static final ClusterSums NONE = new ClusterSums(0, 0, 0, 0, 0, 0, 0, 0);

    /** From the counts of each cluster; clusters without answers are left out. */
    public static ClusterSums of(Iterable<CategoryCounts> clusters) {
        ClusterSums sums = NONE;
        for (CategoryCounts cluster : clusters) {
            if (cluster.n() > 0) {
                sums = sums.with(cluster.n(), cluster.balance());
            }
        }
        return sums;
    }

    /**
     * From the weighted answers of each cluster; answers and clusters of weight 0 are left out. Weights count in
     * relation to the largest. Refused as {@link WeightedScore} is.
     */
    public static Estimate<ClusterSums> ofWeighted(List<List<WeightedCounts>> clusters) {
        List<WeightedCounts> all = clusters.stream().flatMap(List::stream).toList();
        return WeightedScore.of(all).map(score -> {
            double largest = WeightedCounts.largest(all);
            ClusterSums sums = NONE;
            for (List<WeightedCounts> cluster : clusters) {
                double size = 0;
                double balance = 0;
                for (WeightedCounts cell : cluster) {
                    double weight = cell.weight() / largest;
                    size += weight * cell.counts().n();
                    balance += weight * cell.counts().balance();
                }
                sums = size > 0 ? sums.with(size, balance) : sums;
            }
            return sums;
        });
    }

    boolean isFinite() {
        return DoubleStream.of(n, s, nn, ss, ns, share, shareSquared).allMatch(Double::isFinite);
    }

    /**
     * The sums with one more cluster.
     *
     * @throws IllegalArgumentException if {@code size} is not above 0
     */
    public ClusterSums with(double size, double balance) {
        if (!(size > 0)) {
            throw new IllegalArgumentException("a cluster must have answers, its size was " + size);
        }
        double mean = balance / size;
        return new ClusterSums(
                clusters + 1,
                n + size,
                s + balance,
                nn + size * size,
                ss + balance * balance,
                ns + size * balance,
                share + mean,
                shareSquared + mean * mean);
    }
}
