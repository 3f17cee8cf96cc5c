// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.spi.store.Watermark;

class PositionsTest {

    private final Positions positions = new Positions("0a1b2c3d");

    @ParameterizedTest(name = "{0} is read as written")
    @ValueSource(longs = {0, 1, 35, 36, 4_000_000_000L})
    void positionIsReadAsWritten(long position) {
        assertThat(positions.position(positions.watermark(position))).isEqualTo(position);
        assertThat(positions.position("shops", positions.cursor("shops", position)))
                .isEqualTo(position);
    }

    @Test
    void startIsTheStartOfEveryStore() {
        assertThat(positions.watermark(0)).isEqualTo(Watermark.START);
        assertThat(positions.position(Watermark.START)).isZero();
    }

    @ParameterizedTest(name = "\"{0}\" is refused")
    @ValueSource(
            strings = {
                "ffffffff.1",
                "0a1b2c3d~1",
                "0a1b2c3d.",
                "0a1b2c3d.-1",
                "0a1b2c3d.zzzzzzzzzzzzz",
                "1",
                "0a1b2c3d.1 "
            })
    void watermarkOfAnotherStoreOrOfNoneIsRefused(String text) {
        assertThatThrownBy(() -> positions.position(new Watermark(text))).isInstanceOf(ProblemException.class);
    }

    @Test
    void cursorOfAnotherProgrammeIsRefused() {
        assertThatThrownBy(() -> positions.position("shops", positions.cursor("banks", 7)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("begin again without one");
    }

    @Test
    void watermarkIsNoCursor() {
        assertThatThrownBy(
                        () -> positions.position("shops", positions.watermark(7).value()))
                .isInstanceOf(ProblemException.class);
    }
}
