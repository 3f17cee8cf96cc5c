// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.model.problem.ProblemException;

class SearchTextTest {

    @ParameterizedTest(name = "\"{0}\" is found")
    @ValueSource(strings = {"été", "ÉTÉ", "un été", "100 %", "a_b", "c:\\d", "\"oui\"", "Un"})
    void textIsFoundWhateverItsCase(String text) {
        assertThat(new SearchText(text).isIn("Un été à 100 %, a_b, c:\\d et \"Oui\""))
                .isTrue();
    }

    @ParameterizedTest(name = "\"{0}\" is not found")
    @ValueSource(strings = {"ete", "u%t", "a_c", "\\%", "un  été"})
    void charactersStandForThemselves(String text) {
        assertThat(new SearchText(text).isIn("Un été, a-c")).isFalse();
    }

    @Test
    void textIsTwoToAHundredCharacters() {
        assertThatThrownBy(() -> new SearchText("a")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new SearchText("a".repeat(101))).isInstanceOf(ProblemException.class);
        assertThat(new SearchText("a".repeat(100)).isIn("A".repeat(100))).isTrue();
    }
}
