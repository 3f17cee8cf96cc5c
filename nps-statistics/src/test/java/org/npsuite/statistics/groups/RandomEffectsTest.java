// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RandomEffectsTest {

    @Test
    void withoutScatterOfTheirOwnValuesAreWeightedByTheirPrecision() {
        RandomEffects model = new RandomEffects(new double[] {0, 1}, new double[] {1, 3}, new double[][] {{1}, {1}});
        RandomEffects.Fit fit = model.fit(model.tau2(Heterogeneity.FIXED));
        assertThat(fit.coefficients()[0]).isCloseTo(0.25, within(1e-12));
        assertThat(fit.covariance()[0][0]).isCloseTo(0.75, within(1e-12));
        assertThat(model.degrees()).isEqualTo(1);
    }

    @Test
    void arraysOfDifferentLengthsAreRefused() {
        assertThatThrownBy(() -> new RandomEffects(new double[2], new double[1], new double[2][1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 values");
        assertThatThrownBy(() -> new RandomEffects(new double[0], new double[0], new double[0][0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
