// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.npsuite.model.document.Document;
import org.npsuite.model.problem.ProblemException;

class ProgrammeTest {

    private static final Map<String, Object> FIELDS = Map.of(
            "name", "Customers of Example Insurance",
            "kind", "RELATIONAL",
            "zone", "Europe/Paris",
            "question", Map.of("fr", "Nous recommanderiez-vous ?"),
            "sector", Map.of("scheme", "NACE-2", "code", "65"),
            "market", "B2C",
            "country", "FR");

    @Test
    void readsWhatItWrites() {
        Programme programme = Programme.from("customers", Document.of(FIELDS));

        assertThat(Programme.from("customers", Document.of(programme.document())))
                .isEqualTo(programme);
        assertThat(programme.scale()).isEqualTo("0-10");
        assertThat(programme.anonymity()).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1} is refused")
    @CsvSource({"scale,1-10", "kind,BOTH", "zone,Mars/Olympus", "country,France", "market,B2X", "name,' '", "colour,red"
    })
    void refusesWhatItCannotBe(String field, String value) {
        Map<String, Object> fields = new HashMap<>(FIELDS);
        fields.put(field, value);

        assertThatThrownBy(() -> Programme.from("customers", Document.of(fields)))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest(name = "\"{0}\" is no id")
    @CsvSource({"Customers", "a b", "../etc", "-x"})
    void idsAreSafeInAddressesAndFiles(String id) {
        assertThatThrownBy(() -> Programme.from(id, Document.of(FIELDS))).isInstanceOf(ProblemException.class);
    }
}
