// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/OSGI-INF/l10n/bundle", "/templates/texts"})
    void everyTextIsThereInBothLanguages(String bundle) throws IOException {
        assertThat(keys(bundle + "_fr.properties")).isEqualTo(keys(bundle + ".properties"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bundle.properties", "bundle_fr.properties"})
    void whatTheConsoleReadsIsAscii(String file) throws IOException {
        try (InputStream in = TextsTest.class.getResourceAsStream("/OSGI-INF/l10n/" + file)) {
            assertThat(in.readAllBytes())
                    .as("the console reads it as ISO 8859-1")
                    .satisfies(bytes -> {
                        for (byte one : bytes) {
                            assertThat(one).isPositive();
                        }
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 'All is well: nothing was examined'",
        "1, 'All is well: one examination passed'",
        "1200, 'All is well: 1,200 examinations passed'"
    })
    void countsAreWordsWhereThatReadsBetter(int count, String text) {
        assertThat(Texts.of(Locale.ENGLISH).count("doctor.well", count)).isEqualTo(text);
    }

    private static Set<String> keys(String file) throws IOException {
        try (InputStream in = TextsTest.class.getResourceAsStream(file)) {
            return new PropertyResourceBundle(in).keySet();
        }
    }
}
