// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.npsuite.spi.settings.UnusableSetting;
import org.osgi.service.metatype.AttributeDefinition;

class SettingTest {

    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private static final Texts FRENCH = Texts.of(Locale.FRENCH);

    @ParameterizedTest(name = "{0} is {1} in English and {2} in French")
    @CsvSource({
        "1000000, '1,000,000', '1\u202f000\u202f000'",
        "5.0, 5, 5",
        "0.25, 0.25, '0,25'",
        "-100, \u2212100, \u2212100",
        "a tenth, a tenth, a tenth"
    })
    void numbersAreWrittenAsTheReaderWritesThem(String value, String english, String french) {
        AttributeDefinition definition = definition("Limit", "", AttributeDefinition.DOUBLE, 0, value);

        assertThat(new Setting(definition, null, Optional.empty(), ENGLISH).row())
                .containsEntry("value", english);
        assertThat(new Setting(definition, null, Optional.empty(), FRENCH).row())
                .containsEntry("value", french);
    }

    @Test
    void yesAndNoAreWords() {
        AttributeDefinition definition = definition("Stock pack", "", AttributeDefinition.BOOLEAN, 0, "true");

        assertThat(new Setting(definition, null, Optional.empty(), FRENCH).row())
                .containsEntry("value", "Oui");
        assertThat(new Setting(definition, false, Optional.empty(), FRENCH).row())
                .containsEntry("value", "Non")
                .containsEntry("changed", true)
                .containsEntry("usual", "Oui");
    }

    @Test
    void aUnitInTheNameFollowsTheValue() {
        AttributeDefinition definition = definition("Patience (ms)", "", AttributeDefinition.LONG, 0, "1000");

        assertThat(new Setting(definition, null, Optional.empty(), ENGLISH).row())
                .containsEntry("name", "Patience")
                .containsEntry("value", "1,000\u00a0ms");
    }

    @Test
    void whatIsSetToTheUsualValueIsNotChanged() {
        AttributeDefinition definition = definition("Patience", "", AttributeDefinition.LONG, 0, "1000");

        assertThat(new Setting(definition, "1000", Optional.empty(), ENGLISH).isChanged())
                .isFalse();
        assertThat(new Setting(definition, 1001L, Optional.empty(), ENGLISH).isChanged())
                .isTrue();
    }

    @Test
    void listsAreJoinedWhateverTheyComeAs() {
        AttributeDefinition definition =
                definition("Fields", "", AttributeDefinition.STRING, Integer.MAX_VALUE, "touchpoint", "team");

        assertThat(new Setting(definition, null, Optional.empty(), ENGLISH).row())
                .containsEntry("value", "touchpoint, team");
        for (Object given : List.of(new String[] {"team", "channel"}, List.of("team", "channel"), "team,channel")) {
            assertThat(new Setting(definition, given, Optional.empty(), ENGLISH).row())
                    .containsEntry("value", "team, channel");
        }
    }

    @Test
    void noValueSaysWhatItMeans() {
        AttributeDefinition english =
                definition("Files", "Where goals are. Empty: nps/goals in etc.", AttributeDefinition.STRING, 0, "");
        AttributeDefinition french = definition(
                "Fichiers", "Où sont les objectifs. Vide\u00a0: nps/goals dans etc", AttributeDefinition.STRING, 0, "");

        assertThat(new Setting(english, null, Optional.empty(), ENGLISH).row())
                .containsEntry("value", "empty")
                .containsEntry("meaning", "nps/goals in etc");
        assertThat(new Setting(french, null, Optional.empty(), FRENCH).row())
                .containsEntry("value", "vide")
                .containsEntry("meaning", "nps/goals dans etc");
        assertThat(new Setting(english, "/srv/goals", Optional.empty(), ENGLISH).row())
                .containsEntry("meaning", "");
    }

    @Test
    void aNumberThatMeansSomethingElseSaysSo() {
        AttributeDefinition definition = definition(
                "Budget (MB)", "Most memory. 0: a quarter of it. The rest waits", AttributeDefinition.INTEGER, 0, "0");

        assertThat(new Setting(definition, null, Optional.empty(), ENGLISH).row())
                .containsEntry("meaning", "a quarter of it");
        assertThat(new Setting(definition, 10, Optional.empty(), ENGLISH).row()).containsEntry("meaning", "");
    }

    @Test
    void aSecretIsNeverShownButItsChangeIs() {
        AttributeDefinition definition = definition("Key", "", AttributeDefinition.PASSWORD, 0, "hunter2");

        Map<String, Object> row = new Setting(definition, "swordfish", Optional.empty(), ENGLISH).row();

        assertThat(row).containsEntry("changed", true);
        assertThat(row.toString()).doesNotContain("hunter2").doesNotContain("swordfish");
    }

    @Test
    void whatCannotBeUsedIsShownBesideWhatIsInForce() {
        AttributeDefinition definition = definition("Indicative below", "", AttributeDefinition.INTEGER, 0, "30");
        Optional<UnusableSetting> unusable =
                Optional.of(new UnusableSetting("org.npsuite.scoring", "indicative.below", "3O", "30"));

        Setting setting = new Setting(definition, "3O", unusable, ENGLISH);

        assertThat(setting.row())
                .containsEntry("value", "30")
                .containsEntry("given", "3O")
                .containsEntry("unusable", true)
                .containsEntry("changed", false);
        assertThat(setting.isUnusable()).isTrue();
    }

    @Test
    void ofWhatIsAllowedWhatIsLeftIsShown() {
        AttributeDefinition definition =
                definition("Origins", "", AttributeDefinition.STRING, Integer.MAX_VALUE, new String[0]);
        Optional<UnusableSetting> unusable = Optional.of(
                new UnusableSetting("org.npsuite.rest", "origins", "https://a.example, *", "https://a.example"));

        assertThat(new Setting(definition, "https://a.example, *", unusable, ENGLISH).row())
                .containsEntry("value", "https://a.example")
                .containsEntry("given", "https://a.example, *")
                .containsEntry("changed", true);
    }

    @Test
    void aBlankNumberIsNotSet() {
        AttributeDefinition number = definition("Patience", "", AttributeDefinition.LONG, 0, "1000");
        AttributeDefinition realm = definition("Realm", "", AttributeDefinition.STRING, 0, "karaf");

        assertThat(new Setting(number, " ", Optional.empty(), ENGLISH).row())
                .containsEntry("value", "1,000")
                .containsEntry("changed", false);
        assertThat(new Setting(realm, "", Optional.empty(), ENGLISH).row())
                .containsEntry("value", "empty")
                .containsEntry("changed", true);
    }

    private static AttributeDefinition definition(
            String name, String description, int type, int cardinality, String... usual) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "getName", name,
                "getDescription", description,
                "getType", type,
                "getCardinality", cardinality,
                "getOptionValues", new String[0],
                "getDefaultValue", usual));
        return (AttributeDefinition) Proxy.newProxyInstance(
                SettingTest.class.getClassLoader(),
                new Class<?>[] {AttributeDefinition.class},
                (proxy, method, given) -> answers.get(method.getName()));
    }
}
