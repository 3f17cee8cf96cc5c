// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.spi.settings.SettingsReport;
import org.npsuite.spi.settings.UnusableSetting;
import org.npsuite.testkit.settings.SettingsContract;

class ConsoleSettingsTest extends SettingsContract {

    ConsoleSettingsTest() {
        super(ConsoleSettings.PID, ConsoleSettings.Config.class);
    }

    @Override
    protected SettingsReport read(Map<String, Object> given) {
        return new ConsoleSettings(given);
    }

    @Test
    void pathsOfThisServerAreTaken() {
        ConsoleSettings settings = new ConsoleSettings(Map.of("rest.path", "/cxs/nps/v1", "web.path", "/crm/nps/"));

        assertThat(settings.restPath()).isEqualTo("/cxs/nps/v1");
        assertThat(settings.webPath()).isEqualTo("/crm/nps/");
        assertThat(settings.unusable()).isEmpty();
    }

    @ParameterizedTest(name = "no token goes to {0}")
    @ValueSource(
            strings = {"", "/", "cxf", "//other.example/nps", "https://other.example/nps", "/nps?to=//other.example"})
    void whatIsNoPathOfThisServerIsReplaced(String path) {
        ConsoleSettings settings = new ConsoleSettings(Map.of("rest.path", path, "web.path", path));

        assertThat(settings.restPath()).isEqualTo("/cxf/nps/v1");
        assertThat(settings.webPath()).isEqualTo("/nps/web");
        assertThat(settings.unusable()).extracting(UnusableSetting::key).containsExactly("rest.path", "web.path");
    }
}
