// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.model.problem.ProblemException;

class FilterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attr:segment:eq:A",
                "team:in:north,south",
                "channel:ne:web",
                "attr:a:b:eq:c:d",
                "attr:a:in:b:eq:c,d",
                "attr:a:ne::eq:",
                "team:in:"
            })
    void readsWhatItWrites(String text) {
        assertThat(Filter.parse(text)).hasToString(text);
    }

    @Test
    void aCommaInsideAListedValueIsEscaped() {
        Filter filter = Filter.parse("attr:city:in:Paris\\, France,Lyon");

        assertThat(filter.values()).containsExactly("Paris, France", "Lyon");
        assertThat(Filter.parse(filter.toString())).isEqualTo(filter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "segment", "attr:segment", "attr:segment:like:A", "colour:eq:red", ":eq:x"})
    void saysHowAFilterIsWritten(String text) {
        assertThatThrownBy(() -> Filter.parse(text)).isInstanceOf(ProblemException.class);
    }

    @Test
    void notEqualKeepsWhatEqualLeavesOut() {
        Field team = Field.of(Field.Kind.TEAM);

        assertThat(Filter.ne(team, "north").keeps(Set.of())).isTrue();
        assertThat(Filter.eq(team, "north").keeps(Set.of())).isFalse();
        assertThat(Filter.ne(team, "north").keeps(Set.of("north"))).isFalse();
    }

    @Test
    void anEmptyListKeepsNothing() {
        assertThat(Filter.in(Field.of(Field.Kind.TEAM), Set.of()).keeps(Set.of("north")))
                .isFalse();
    }
}
