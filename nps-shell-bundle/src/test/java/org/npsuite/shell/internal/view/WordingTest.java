// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.npsuite.model.benchmark.Statistic;
import org.npsuite.model.goal.GoalState;
import org.npsuite.model.score.ScoreState;

class WordingTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d");

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (InputStreamReader reader =
                new InputStreamReader(WordingTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    void frenchSaysAllThatEnglishSays() throws IOException {
        Properties english = texts("texts.properties");
        Properties french = texts("texts_fr.properties");

        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        english.stringPropertyNames().forEach(key -> assertThat(PLACE.matcher(french.getProperty(key))
                        .results()
                        .map(MatchResult::group)
                        .distinct())
                .as(key)
                .containsExactlyInAnyOrderElementsOf(PLACE.matcher(english.getProperty(key))
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .distinct()
                        .toList()));
    }

    @Test
    void noStraightQuoteIsLostInAMessage() throws IOException {
        assertThat(texts("texts_fr.properties").values())
                .noneMatch(text -> text.toString().replaceAll("'[{}]+'", "").contains("'"));
    }

    @ParameterizedTest(name = "{0} has a name")
    @EnumSource(GoalState.class)
    void everyGoalStateHasAName(GoalState state) {
        assertThat(Wording.in(Locale.FRENCH).name("goal", state)).isNotEqualTo(state.name());
    }

    @ParameterizedTest(name = "{0} has a name")
    @EnumSource(ScoreState.class)
    void everyScoreStateHasAName(ScoreState state) {
        assertThat(Wording.in(Locale.ENGLISH).name("state", state)).isNotEqualTo(state.name());
    }

    @ParameterizedTest(name = "{0} has a name")
    @EnumSource(Statistic.class)
    void everyStatisticHasAName(Statistic statistic) {
        assertThat(Wording.in(Locale.ENGLISH).name("statistic", statistic)).isNotEqualTo(statistic.name());
    }

    @Test
    void aBandOfTheSettingsKeepsItsCode() {
        assertThat(Wording.in(Locale.ENGLISH).name("band", "WORLD_CLASS")).isEqualTo("WORLD_CLASS");
    }

    @Test
    void nothingIsEverMinusZero() {
        assertThat(Wording.in(Locale.ENGLISH).decimal(-0.04)).isEqualTo("0.0");
        assertThat(new Figures(Wording.in(Locale.ENGLISH)).signed(0.04)).isEqualTo("0.0");
        assertThat(new Figures(Wording.in(Locale.ENGLISH)).signed(0.06)).isEqualTo("+0.1");
    }

    @Test
    void bracesOfJsonSurviveTheMessage() {
        assertThat(Wording.in(Locale.ENGLISH).text("problem.mapping", "a.json"))
                .isEqualTo("a.json is no JSON object: a mapping is written {\"columns\": {\"Date\": \"answeredAt\"}}.");
    }
}
