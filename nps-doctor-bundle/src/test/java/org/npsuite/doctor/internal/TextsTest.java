// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.spi.store.Journal;

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
                .containsExactlyInAnyOrderElementsOf(interfacesOfTheApi());
    }

    private static List<String> interfacesOfTheApi() throws IOException, URISyntaxException {
        Path api = Path.of(Journal.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(api)) {
            return interfacesUnder(api);
        }
        try (FileSystem jar = FileSystems.newFileSystem(api)) {
            return interfacesUnder(jar.getPath("/"));
        }
    }

    private static List<String> interfacesUnder(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.matches("org/npsuite/(service|spi/.*)/\\w+\\.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> !name.endsWith("package-info"))
                    .filter(TextsTest::isInterface)
                    .toList();
        }
    }

    private static boolean isInterface(String name) {
        try {
            return Class.forName(name, false, Journal.class.getClassLoader()).isInterface();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
