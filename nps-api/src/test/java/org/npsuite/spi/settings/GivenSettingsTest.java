// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenSettingsTest {

    private static final String PID = "org.example.room";

    /** Every type a setting may have. */
    @interface Definition {
        int most_answers() default 30;

        long patience_milliseconds() default 1000;

        double share() default 0.2;

        boolean stock() default true;

        String realm() default "karaf";

        String[] fields() default {"team", "touchpoint"};
    }

    private final Logger log = Logger.getLogger(PID);
    private final List<LogRecord> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line);
        }

        @Override
        public void flush() {
            // Lines are kept in memory.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void listen() {
        log.addHandler(handler);
        log.setUseParentHandlers(false);
    }

    @AfterEach
    void leave() {
        log.removeHandler(handler);
    }

    private static GivenSettings<Definition> read(Map<String, ?> given) {
        return GivenSettings.of(PID, Definition.class, given);
    }

    @Test
    void whatIsNotSetHasItsDefault() {
        GivenSettings<Definition> settings = read(Map.of("service.pid", PID, "share", " ", "stock", ""));

        assertThat(settings.values().most_answers()).isEqualTo(30);
        assertThat(settings.values().patience_milliseconds()).isEqualTo(1000);
        assertThat(settings.values().share()).isEqualTo(0.2);
        assertThat(settings.values().stock()).isTrue();
        assertThat(settings.values().realm()).isEqualTo("karaf");
        assertThat(settings.values().fields()).containsExactly("team", "touchpoint");
        assertThat(settings.unusable()).isEmpty();
        assertThat(lines).isEmpty();
    }

    @Test
    void whatIsSetIsTakenAsAFileOrAFormGivesIt() {
        Definition file = read(Map.of(
                        "most.answers", " 7 ",
                        "patience.milliseconds", "0",
                        "share", "0.25",
                        "stock", "FALSE",
                        "realm", " crm ",
                        "fields", "team , channel,"))
                .values();
        Definition form = read(Map.of(
                        "most.answers",
                        7,
                        "patience.milliseconds",
                        0L,
                        "share",
                        0.25,
                        "stock",
                        false,
                        "realm",
                        "crm",
                        "fields",
                        new String[] {"team", "channel"}))
                .values();

        for (Definition values : List.of(file, form)) {
            assertThat(values.most_answers()).isEqualTo(7);
            assertThat(values.patience_milliseconds()).isZero();
            assertThat(values.share()).isEqualTo(0.25);
            assertThat(values.stock()).isFalse();
            assertThat(values.realm()).isEqualTo("crm");
            assertThat(values.fields()).containsExactly("team", "channel");
        }
        assertThat(lines).isEmpty();
    }

    @Test
    void anEmptyTextOrListIsAValue() {
        Definition values = read(Map.of("realm", "", "fields", List.of())).values();

        assertThat(values.realm()).isEmpty();
        assertThat(values.fields()).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1} is replaced by {2}, with one warning")
    @CsvSource({
        "most.answers, abc, 30",
        "most.answers, 1.5, 30",
        "most.answers, 99999999999, 30",
        "patience.milliseconds, 1s, 1000",
        "share, '0,3', 0.2",
        "share, NaN, 0.2",
        "share, 1e999, 0.2",
        "share, 0.3d, 0.2",
        "stock, flase, true",
    })
    void whatCannotBeUsedIsReplaced(String key, String value, String instead) {
        GivenSettings<Definition> settings = read(Map.of(key, value));

        assertThat(settings.unusable()).containsExactly(new UnusableSetting(PID, key, value, instead));
        assertThat(settings.values()).hasToString(read(Map.of()).values().toString());
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARNING);
            assertThat(line.getMessage())
                    .isEqualTo(key + " = " + value + " in the configuration " + PID + " cannot be used; used instead: "
                            + instead);
        });
    }

    @Test
    void oneSlipLeavesTheOthersInForce() {
        Definition values = read(Map.of("most.answers", "many", "share", "0.5", "stock", "no"))
                .values();

        assertThat(values.most_answers()).isEqualTo(30);
        assertThat(values.share()).isEqualTo(0.5);
        assertThat(values.stock()).isTrue();
    }

    @Test
    void aNumberBelowTheLeastIsReplaced() {
        GivenSettings<Definition> settings = read(Map.of("most.answers", 1, "patience.milliseconds", 0));

        settings.atLeast(2, "most.answers");
        settings.atLeast(0, "patience.milliseconds");

        assertThat(settings.values().most_answers()).isEqualTo(30);
        assertThat(settings.values().patience_milliseconds()).isZero();
        assertThat(settings.unusable()).extracting(UnusableSetting::key).containsExactly("most.answers");
    }

    @Test
    void ofSettingsThatDoNotGoTogetherThoseThatWereSetAreReplaced() {
        GivenSettings<Definition> settings = read(Map.of("most.answers", 5, "share", "a fifth", "stock", "true"));

        settings.require(settings.values().most_answers() > 10, "most.answers", "share", "stock", "realm");

        assertThat(settings.unusable()).extracting(UnusableSetting::key).containsExactly("share", "most.answers");
        assertThat(settings.values().most_answers()).isEqualTo(30);
    }

    @Test
    void whatMeansNothingIsReplacedByWhatTheDefaultMeans() {
        GivenSettings<Definition> settings = read(Map.of("realm", "no number"));

        int length = settings.orDefault("realm", () -> {
            String realm = settings.values().realm();
            if (realm.contains(" ")) {
                throw new IllegalArgumentException("a realm has no space");
            }
            return realm.length();
        });

        assertThat(length).isEqualTo("karaf".length());
        assertThat(settings.unusable()).containsExactly(new UnusableSetting(PID, "realm", "no number", "karaf"));
    }

    @Test
    void aTextThatNamesNoPathIsReplaced() {
        GivenSettings<Definition> slip = read(Map.of("realm", "a\0b"));

        assertThat(slip.path("realm")).contains(Path.of("karaf"));
        assertThat(slip.unusable()).containsExactly(new UnusableSetting(PID, "realm", "a\0b", "karaf"));
        assertThat(read(Map.of("realm", "/srv/crm")).path("realm")).contains(Path.of("/srv/crm"));
        assertThat(read(Map.of("realm", " ")).path("realm")).isEmpty();
    }

    @Test
    void ofWhatIsAllowedOnlyWhatCanBeUsedIsKept() {
        GivenSettings<Definition> settings = read(Map.of("fields", "team, tema"));

        assertThat(settings.keep("fields", "team"::equals)).containsExactly("team");

        assertThat(settings.values().fields()).containsExactly("team");
        assertThat(settings.unusable()).containsExactly(new UnusableSetting(PID, "fields", "team, tema", "team"));
    }

    @Test
    void originsAreThoseThatAreSomeEachOnce() {
        GivenSettings<Definition> settings =
                read(Map.of("fields", "HTTPS://crm.example.com/, *, https://crm.example.com, http://bi:8080"));

        assertThat(settings.origins("fields")).containsExactly("https://crm.example.com", "http://bi:8080");
        assertThat(settings.unusable()).extracting(UnusableSetting::key).containsExactly("fields");
    }

    @Test
    void whereNothingAllowedCanBeUsedNothingIsAllowed() {
        GivenSettings<Definition> settings = read(Map.of("fields", "tema"));

        assertThat(settings.keep("fields", "team"::equals)).isEmpty();

        assertThat(settings.values().fields()).isEmpty();
        assertThat(settings.unusable()).containsExactly(new UnusableSetting(PID, "fields", "tema", ""));
        assertThat(lines)
                .singleElement()
                .extracting(LogRecord::getMessage)
                .asString()
                .endsWith("it counts as empty");
    }

    @Test
    void aKeyThereIsNotIsNamedByWhicheverMethodIsAsked() {
        GivenSettings<Definition> settings = read(Map.of());

        for (ThrowingCallable asked : List.<ThrowingCallable>of(
                () -> settings.atLeast(0, "most_answers"),
                () -> settings.require(true, "share", "most_answers"),
                () -> settings.orDefault("most_answers", () -> 1),
                () -> settings.path("most_answers"),
                () -> settings.origins("most_answers"),
                () -> settings.keep("most_answers", item -> true))) {
            assertThatNullPointerException().isThrownBy(asked).withMessageContaining("most_answers");
        }
    }

    @Test
    void aDefaultThatIsRefusedIsNamed() {
        GivenSettings<Definition> settings = read(Map.of());

        assertThatNullPointerException()
                .isThrownBy(() -> settings.keep("fields", "team"::equals))
                .withMessageContaining("fields");
    }

    @Test
    void ofALongValueTheBeginningIsShown() {
        assertThat(read(Map.of("most.answers", "9".repeat(5000))).unusable())
                .singleElement()
                .extracting(UnusableSetting::given)
                .isEqualTo("9".repeat(200) + "…");
    }
}
