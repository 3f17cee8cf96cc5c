// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingTest {

    @ParameterizedTest(name = "{0} is a {1}")
    @CsvSource({"0,DETRACTOR", "6,DETRACTOR", "7,PASSIVE", "8,PASSIVE", "9,PROMOTER", "10,PROMOTER"})
    void category(int rating, Category category) {
        assertThat(new Rating(rating).category()).isEqualTo(category);
    }

    @ParameterizedTest(name = "{0} is no rating")
    @ValueSource(ints = {-1, 11, Integer.MAX_VALUE})
    void offTheScale(int value) {
        assertThatThrownBy(() -> new Rating(value)).isInstanceOf(IllegalArgumentException.class);
    }
}
