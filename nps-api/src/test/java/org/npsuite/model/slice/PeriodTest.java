// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest(name = "{1} is in {0} {2}, from {3} to before {4}")
    @CsvSource({
        "DAY,2026-01-31,2026-01-31,2026-01-31,2026-02-01",
        "WEEK,2027-01-01,2026-W53,2026-12-28,2027-01-04",
        "MONTH,2026-01-31,2026-01,2026-01-01,2026-02-01",
        "QUARTER,2026-05-15,2026-Q2,2026-04-01,2026-07-01",
        "YEAR,2026-12-31,2026,2026-01-01,2027-01-01"
    })
    void calendar(Period period, LocalDate day, String label, LocalDate start, LocalDate next) {
        assertThat(period.label(day)).isEqualTo(label);
        assertThat(period.start(day)).isEqualTo(start);
        assertThat(period.next(start)).isEqualTo(next);
    }
}
