// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.survey;

import org.npsuite.model.score.CategoryCounts;

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

    /** The sums with one more cluster; {@code size} above 0. */
    public ClusterSums with(double size, double balance) {
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
