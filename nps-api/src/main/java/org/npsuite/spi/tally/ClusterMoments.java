// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.tally;

/**
 * Sums over the clusters of one group. Of each cluster, n is its answers and s its promoters less its detractors.
 *
 * @param clusters how many
 * @param n sum of n
 * @param s sum of s
 * @param nn sum of n²
 * @param ss sum of s²
 * @param ns sum of n·s
 * @param mean sum of s/n
 * @param meanSquare sum of (s/n)²
 */
public record ClusterMoments(
        long clusters, double n, double s, double nn, double ss, double ns, double mean, double meanSquare) {

    /** No clusters. */
    public static final ClusterMoments NONE = new ClusterMoments(0, 0, 0, 0, 0, 0, 0, 0);

    /** The sums with one more cluster of {@code answers} answers and a balance of {@code balance}. */
    public ClusterMoments with(long answers, long balance) {
        double share = (double) balance / answers;
        return new ClusterMoments(
                clusters + 1,
                n + answers,
                s + balance,
                nn + (double) answers * answers,
                ss + (double) balance * balance,
                ns + (double) answers * balance,
                mean + share,
                meanSquare + share * share);
    }
}
