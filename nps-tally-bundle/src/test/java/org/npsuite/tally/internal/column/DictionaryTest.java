// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DictionaryTest {

    private final Dictionary<String> dictionary = new Dictionary<>(Value.TEXT);

    @Test
    void codesBeginAtOneAndStay() {
        assertThat(dictionary.use("a")).isEqualTo(1);
        assertThat(dictionary.use("b")).isEqualTo(2);
        assertThat(dictionary.use("a")).isEqualTo(1);
        assertThat(dictionary.value(2)).isEqualTo("b");
        assertThat(dictionary.code("c")).isEqualTo(Dictionary.NONE);
        assertThat(dictionary.value(Dictionary.NONE)).isNull();
    }

    @Test
    void aValueNobodyHoldsIsForgotten() {
        int code = dictionary.use("a");
        dictionary.use("a");
        dictionary.release(code);
        assertThat(dictionary.code("a")).isEqualTo(code);
        dictionary.release(code);
        assertThat(dictionary.code("a")).isEqualTo(Dictionary.NONE);
        assertThat(dictionary.value(code)).isNull();
        assertThat(dictionary.use("b")).isEqualTo(code);
    }
}
