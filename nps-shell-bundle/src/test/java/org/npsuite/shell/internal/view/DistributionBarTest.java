// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.npsuite.model.score.CategoryCounts;

class DistributionBarTest {

    @ParameterizedTest
    @CsvSource({
        "20, 30, 50, --...+++++",
        "0, 0, 7, ++++++++++",
        "1, 0, 999999, -+++++++++",
        "1, 999999, 1, -........+",
        "1, 1, 1, ---...++++"
    })
    void showsTheSharesAndNeverLosesAnybody(long detractors, long passives, long promoters, String bar) {
        CategoryCounts counts = new CategoryCounts(detractors, passives, promoters);

        assertThat(DistributionBar.of(counts, 10)).hasSize(10).satisfies(marks -> assertThat(sorted(marks))
                .isEqualTo(marks));
        if (detractors != passives || passives != promoters) {
            assertThat(DistributionBar.of(counts, 10)).isEqualTo(bar);
        }
    }

    private static String sorted(String marks) {
        return marks.replaceAll("[^-]", "") + marks.replaceAll("[^.]", "") + marks.replaceAll("[^+]", "");
    }

    @Test
    void isEmptyWithoutAnswers() {
        assertThat(DistributionBar.of(CategoryCounts.NONE, 10)).isEmpty();
    }
}
