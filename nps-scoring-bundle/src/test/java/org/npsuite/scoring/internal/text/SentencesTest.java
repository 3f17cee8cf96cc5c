// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.npsuite.model.slice.Period;
import org.npsuite.statistics.Reason;

class SentencesTest {

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle("org.npsuite.scoring.internal.text.sentences", locale);
    }

    @Test
    void everyTextIsThereInBothLanguagesWithTheSameArguments() {
        ResourceBundle french = texts(Locale.FRENCH);
        ResourceBundle english = texts(Locale.ROOT);

        assertThat(french.getLocale()).isEqualTo(Locale.FRENCH);
        assertThat(french.keySet()).isEqualTo(english.keySet());
        for (String key : Collections.list(english.getKeys())) {
            assertThat(arguments(french.getString(key))).as(key).isEqualTo(arguments(english.getString(key)));
        }
    }

    /** The text with every argument made visible, and nothing else of it. */
    private static long arguments(String pattern) {
        Object[] marks = {"#0#", "#1#", "#2#", "#3#", "#4#"};
        String text = new MessageFormat(pattern, Locale.ROOT).format(marks);
        return Arrays.stream(marks)
                .filter(mark -> text.contains(mark.toString()))
                .count();
    }

    @ParameterizedTest(name = "{0} is explained")
    @EnumSource(Reason.class)
    void everyRefusalIsExplained(Reason reason) {
        assertThat(Sentences.of(Locale.FRENCH).say("refusal." + reason.name(), "x"))
                .isNotBlank();
    }

    @ParameterizedTest(name = "in {0} p = {1} reads \"{2}\"")
    @CsvSource(
            delimiter = '|',
            value = {
                "en|0.0004|p\u00a0<\u00a00.001",
                "fr|0.0312|p\u00a0=\u00a00,031",
                "en|0.25|p\u00a0=\u00a00.25",
                "nl|0.25|p\u00a0=\u00a00.25"
            })
    void pValuesAreWrittenAsTheLanguageWritesNumbers(String language, double p, String text) {
        assertThat(Sentences.of(Locale.forLanguageTag(language)).p(p)).isEqualTo(text);
    }

    @ParameterizedTest(name = "in {0} the {1} of 5 July 2026 is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en|MONTH|July 2026",
                "fr|MONTH|juillet 2026",
                "en|WEEK|week 27 of 2026",
                "fr|QUARTER|T3 2026",
                "en|YEAR|2026",
                "fr|DAY|5 juillet 2026"
            })
    void periodsAreCalledAsPeopleCallThem(String language, Period period, String text) {
        LocalDate day = LocalDate.of(2026, 7, 5);

        assertThat(Sentences.of(Locale.forLanguageTag(language)).period(day, period))
                .isEqualTo(text);
    }

    @Test
    void differencesCarryTheirSignAndNothingNone() {
        assertThat(Sentences.of(Locale.ENGLISH).signed(1.25, 1)).isEqualTo("+1.2");
        assertThat(Sentences.of(Locale.FRENCH).signed(-0.44, 1)).isEqualTo("\u22120,4");
        assertThat(Sentences.of(Locale.ENGLISH).signed(-0.01, 1)).isEqualTo("0");
    }

    @Test
    void pointsHaveNoSignAndOneIsAPoint() {
        assertThat(Sentences.of(Locale.ENGLISH).points(-58)).isEqualTo("58 points");
        assertThat(Sentences.of(Locale.ENGLISH).points(1)).isEqualTo("1 point");
        assertThat(Sentences.of(Locale.FRENCH).points(-1)).isEqualTo("1 point");
    }
}
