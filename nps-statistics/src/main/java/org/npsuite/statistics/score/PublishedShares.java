// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.score;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Rational;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;

/**
 * Shares in whole percent.
 *
 * <p>Rounded one by one they may add up to 99 or 101, and their difference may miss the published score by one point
 * (73.4 % less 15.6 % is 58, 73 less 16 is 57): never compute a score from them.
 *
 * @param detractors percent
 * @param passives percent
 * @param promoters percent
 */
public record PublishedShares(int detractors, int passives, int promoters) {

    private static final int PERCENT = 100;

    /** Each share to its nearest percent, a half going up. Refused without answers. */
    public static Estimate<PublishedShares> rounded(CategoryCounts counts) {
        if (counts.n() == 0) {
            return Estimate.refused(Reason.NO_DATA);
        }
        Rational[] shares = percentages(counts);
        return Estimate.of(new PublishedShares(shares[0].rounded(), shares[1].rounded(), shares[2].rounded()));
    }

    /**
     * Shares that add up to 100: all cut down to whole percent, and what is missing given to the largest remainders
     * (Hare-Niemeyer), to the first of equal ones. Refused without answers.
     */
    public static Estimate<PublishedShares> largestRemainder(CategoryCounts counts) {
        if (counts.n() == 0) {
            return Estimate.refused(Reason.NO_DATA);
        }
        Rational[] shares = percentages(counts);
        int[] whole = IntStream.range(0, shares.length)
                .map(i -> shares[i].num().divide(shares[i].den()).intValueExact())
                .toArray();
        Comparator<Integer> byRemainder = Comparator.comparing(i -> shares[i].minus(Rational.of(whole[i])));
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(byRemainder.reversed())
                .limit(PERCENT - IntStream.of(whole).sum())
                .forEach(i -> whole[i]++);
        return Estimate.of(new PublishedShares(whole[0], whole[1], whole[2]));
    }

    private static Rational[] percentages(CategoryCounts counts) {
        Rational percent = Rational.of(PERCENT);
        long n = counts.n();
        return new Rational[] {
            Rational.of(counts.detractors(), n).times(percent),
            Rational.of(counts.passives(), n).times(percent),
            Rational.of(counts.promoters(), n).times(percent)
        };
    }

    /** 99, 100 or 101. */
    public int sum() {
        return detractors + passives + promoters;
    }

    /** Promoters less detractors: not the score, but what readers of the shares will compute. */
    public int difference() {
        return promoters - detractors;
    }
}
