// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.score;

import java.util.Arrays;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;

/**
 * A scale of whole numbers and its class edges. Only {@link #STANDARD} gives scores that compare with others; the
 * suite takes in no other scale, but can classify one.
 *
 * @param min lowest rating
 * @param max highest rating
 * @param detractorMax highest rating of a detractor
 * @param passiveMax highest rating of a passive
 */
public record RatingScale(int min, int max, int detractorMax, int passiveMax) {

    /** 0 to 10, detractors to 6, passives to 8. */
    public static final RatingScale STANDARD = new RatingScale(0, 10, 6, 8);

    /** @throws IllegalArgumentException if a class would be empty */
    public RatingScale {
        if (!(min <= detractorMax && detractorMax < passiveMax && passiveMax < max)) {
            throw new IllegalArgumentException(
                    "scale edges are not in order: " + min + ", " + detractorMax + ", " + passiveMax + ", " + max);
        }
    }

    /** Classifies ratings; refused with the offenders as subjects if one is off the scale or not whole. */
    public Estimate<CategoryCounts> classify(double... ratings) {
        String[] off = Arrays.stream(ratings)
                .filter(rating -> !accepts(rating))
                .mapToObj(Double::toString)
                .toArray(String[]::new);
        if (off.length > 0) {
            return Estimate.refused(Reason.OFF_SCALE, off);
        }
        long detractors =
                Arrays.stream(ratings).filter(rating -> rating <= detractorMax).count();
        long promoters =
                Arrays.stream(ratings).filter(rating -> rating > passiveMax).count();
        return Estimate.of(new CategoryCounts(detractors, ratings.length - detractors - promoters, promoters));
    }

    /** Whether a rating is a whole number of this scale. */
    public boolean accepts(double rating) {
        return rating >= min && rating <= max && rating == Math.rint(rating);
    }

    /** Whether scores from this scale may stand beside scores from 0 to 10. */
    public boolean comparable() {
        return equals(STANDARD);
    }

    /**
     * Always refused: stretching one scale onto another (4 of 5 becomes 7.5) moves class edges without any reason in
     * how people answer. Use the native edges, and label the score as not comparable.
     */
    public Estimate<CategoryCounts> stretchedTo(RatingScale other, double... ratings) {
        return equals(other) ? classify(ratings) : Estimate.refused(Reason.SCALE_CONVERSION);
    }
}
