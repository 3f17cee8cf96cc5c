// SPDX-License-Identifier: Apache-2.0
package org.npsuite.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.npsuite.model.document.Document;
import org.npsuite.model.problem.ProblemException;

class CsvMappingTest {

    @Test
    void datesAreReadStrictly() {
        assertThat(LocalDate.parse("25/12/2021", CsvMapping.formatter("dd/MM/yyyy")))
                .isEqualTo("2021-12-25");
        assertThat(LocalDate.parse("7/11/21", CsvMapping.formatter("d/M/yy"))).isEqualTo("2021-11-07");
        assertThatThrownBy(() -> LocalDate.parse("31/02/2021", CsvMapping.formatter("dd/MM/yyyy")))
                .isInstanceOf(DateTimeException.class);
    }

    @Test
    void refusesAPatternThatIsNone() {
        assertThatThrownBy(() -> CsvMapping.from(Document.of(Map.of("dateFormats", List.of("not a date")))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesAMisspeltPart() {
        assertThatThrownBy(() -> CsvMapping.from(Document.of(Map.of("colums", Map.of()))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("colums");
    }
}
