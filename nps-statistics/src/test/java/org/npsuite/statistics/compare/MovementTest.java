// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.npsuite.model.score.Category.DETRACTOR;
import static org.npsuite.model.score.Category.PASSIVE;
import static org.npsuite.model.score.Category.PROMOTER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.npsuite.model.score.Category;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;

class MovementTest {

    @Test
    void ratingsBecomeCategories() {
        long[][] ratings = new long[11][11];
        ratings[0][10] = 2;
        ratings[6][7] = 3;
        ratings[8][6] = 5;
        ratings[9][9] = 7;
        CategoryTransitions transitions = CategoryTransitions.ofRatings(ratings);
        assertThat(transitions.count(DETRACTOR, PROMOTER)).isEqualTo(2);
        assertThat(transitions.count(DETRACTOR, PASSIVE)).isEqualTo(3);
        assertThat(transitions.before()).isEqualTo(new CategoryCounts(5, 5, 7));
        assertThat(transitions.after()).isEqualTo(new CategoryCounts(5, 3, 9));
    }

    @Test
    void wonDetractorsAreAShareOfThoseWhoWereDetractors() {
        CategoryTransitions transitions = CategoryTransitions.of(
                List.of(DETRACTOR, DETRACTOR, DETRACTOR, DETRACTOR, PASSIVE),
                List.of(PROMOTER, PASSIVE, DETRACTOR, DETRACTOR, DETRACTOR));
        Movement movement = Movement.of(transitions, Confidence.P95);
        Movement.Share won = movement.wonDetractors().orElseThrow();
        assertThat(won.count()).isEqualTo(2);
        assertThat(won.share()).isEqualTo(0.5);
        assertThat(won.range().low()).isCloseTo(0.1500, within(1e-4));
        assertThat(won.range().high()).isCloseTo(0.8500, within(1e-4));
        assertThat(movement.lostPassives().orElseThrow().share()).isEqualTo(1);
        assertThat(movement.lostPromoters()).isEqualTo(Estimate.refused(Reason.NO_DATA));
    }

    @Test
    void aSegmentIsComparedWithTheRest() {
        CategoryCounts segment = new CategoryCounts(1, 2, 3);
        CategoryCounts total = new CategoryCounts(5, 9, 9);
        assertThat(Difference.fromRest(segment, total)).isEqualTo(Difference.of(segment, new CategoryCounts(4, 7, 6)));
        assertThat(Difference.fromRest(total, total)).isEqualTo(Estimate.refused(Reason.NO_DATA));
    }

    @Test
    void listsOfDifferentLengthAreAMistake() {
        List<Category> none = List.of();
        assertThatThrownBy(() -> CategoryTransitions.of(List.of(PASSIVE), none))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CategoryTransitions.ofRatings(new long[3][3]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
