// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.testkit.ApiInterfaces;

class TextsTest {

    private static final String BUNDLE = "org.npsuite.doctor.internal.doctor";

    @Test
    void everyTextIsInBothLanguages() {
        assertThat(ResourceBundle.getBundle(BUNDLE, Locale.FRENCH).keySet())
                .isEqualTo(ResourceBundle.getBundle(BUNDLE, Locale.ROOT).keySet());
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"en", "fr"})
    void everyTextIsWellFormed(String language) {
        Texts texts = new Texts(Locale.forLanguageTag(language));

        assertThat(ResourceBundle.getBundle(BUNDLE, Locale.ROOT).keySet())
                .allSatisfy(key ->
                        assertThat(texts.of(key, 2, 3, 4, 5)).isNotBlank().doesNotContain("'", "{"));
    }

    @Test
    void languageWithoutTranslationGetsEnglish() {
        assertThat(new Texts(Locale.JAPANESE).of("rooms")).isEqualTo("Bundles");
    }

    @Test
    void everyExtensionPointOfTheApiIsListed() throws Exception {
        assertThat(ExtensionPoints.ALL)
                .extracting(Class::getName)
                .containsExactlyInAnyOrderElementsOf(ApiInterfaces.names());
    }
}
