// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (InputStream stream = WordingTest.class.getResourceAsStream(file)) {
            texts.load(new java.io.InputStreamReader(stream, java.nio.charset.StandardCharsets.UTF_8));
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"texts", "/OSGI-INF/l10n/goals"})
    void frenchSaysAllThatEnglishSays(String bundle) throws IOException {
        Properties english = texts(bundle + ".properties");
        Properties french = texts(bundle + "_fr.properties");

        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        Pattern place = Pattern.compile("\\{\\d");
        english.stringPropertyNames().forEach(key -> assertThat(place.matcher(french.getProperty(key))
                        .results()
                        .map(found -> found.group())
                        .sorted()
                        .distinct())
                .as(key)
                .containsExactlyElementsOf(place.matcher(english.getProperty(key))
                        .results()
                        .map(found -> found.group())
                        .sorted()
                        .distinct()
                        .toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"texts.properties", "texts_fr.properties"})
    void noStraightQuoteIsLostInAMessage(String file) throws IOException {
        assertThat(texts(file).values()).noneMatch(text -> text.toString().contains("'"));
    }

    @Test
    void speaksEnglishWhereThereIsNoTranslation() {
        Wording wording = Wording.in(Locale.JAPANESE);

        assertThat(wording.text("measure.PUBLISHED")).isEqualTo("published score");
        assertThat(wording.month(YearMonth.of(2026, 12))).isEqualTo("December 2026");
    }

    @Test
    void writesAsTheLanguageDoes() {
        assertThat(Wording.in(Locale.CANADA_FRENCH).month(YearMonth.of(2026, 12)))
                .isEqualTo("décembre 2026");
        assertThat(Wording.in(Locale.FRANCE).decimal(1.25)).isEqualTo("1,2");
    }

    @ParameterizedTest(name = "{0}: {1} / {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "0.0; 0.0 points; 0,0 point",
                "1.0; 1.0 points; 1,0 point",
                "-1.5; −1.5 points; −1,5 point",
                "1.94; 1.9 points; 1,9 point",
                "1.96; 2.0 points; 2,0 points",
                "-12.3; −12.3 points; −12,3 points"
            })
    void pointsTakeThePluralTheirLanguageGivesThem(double points, String english, String french) {
        assertThat(Wording.in(Locale.ENGLISH).points(points)).isEqualTo(english);
        assertThat(Wording.in(Locale.FRENCH).points(points)).isEqualTo(french);
    }

    @Test
    void monthsTakeThePluralTheirLanguageGivesThem() {
        assertThat(LongStream.of(0, 1, 2).mapToObj(Wording.in(Locale.ENGLISH)::months))
                .containsExactly("0 months", "1 month", "2 months");
        assertThat(LongStream.of(0, 1, 2).mapToObj(Wording.in(Locale.FRENCH)::months))
                .containsExactly("0 mois", "1 mois", "2 mois");
    }

    @Test
    void aProbabilityJustBelowAThresholdIsNotPrintedAsTheThreshold() {
        assertThat(Wording.in(Locale.ENGLISH).percent(0.69999)).isEqualTo("69.9%");
        assertThat(Wording.in(Locale.ENGLISH).percent(0.29)).isEqualTo("29%");
    }
}
