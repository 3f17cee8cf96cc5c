// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.npsuite.model.problem.ProblemException;

class WindowTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate NEXT = LocalDate.of(2026, 2, 1);

    @Test
    void theLastDayOfTheMonthIsInItAndTheNextFirstIsNot() {
        Window january = Window.of(FIRST, NEXT);

        assertThat(january.contains(LocalDate.of(2026, 1, 31))).isTrue();
        assertThat(january.contains(NEXT)).isFalse();
    }

    @Test
    void openEndsReachAllTheWay() {
        assertThat(Window.ALL.contains(LocalDate.MIN)).isTrue();
        assertThat(Window.of(FIRST, null).contains(LocalDate.MAX)).isTrue();
    }

    @Test
    void anEmptyWindowIsRefused() {
        assertThatThrownBy(() -> Window.of(FIRST, FIRST)).isInstanceOf(ProblemException.class);
    }
}
