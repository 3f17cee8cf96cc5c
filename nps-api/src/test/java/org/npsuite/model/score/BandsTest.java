// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "100,EXCEPTIONAL",
        "70,EXCEPTIONAL",
        "69,STRONG",
        "50,STRONG",
        "49,TO_IMPROVE",
        "0,TO_IMPROVE",
        "-1,RED_FLAG",
        "-100,RED_FLAG"
    })
    void standardBands(int published, String code) {
        assertThat(Bands.STANDARD.of(published).code()).isEqualTo(code);
    }

    @Test
    void mustReachDownToMinusHundred() {
        assertThatThrownBy(() -> new Bands(List.of(new Band("GOOD", 0)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mustDiffer() {
        assertThatThrownBy(() -> new Bands(List.of(new Band("LOW", -100), new Band("LOW", 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
