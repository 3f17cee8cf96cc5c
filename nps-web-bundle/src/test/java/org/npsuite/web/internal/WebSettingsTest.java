// SPDX-License-Identifier: Apache-2.0
package org.npsuite.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.spi.settings.SettingsReport;
import org.npsuite.spi.settings.UnusableSetting;
import org.npsuite.testkit.settings.SettingsContract;

class WebSettingsTest extends SettingsContract {

    WebSettingsTest() {
        super(WebSettings.PID, WebSettings.Config.class);
    }

    @Override
    protected SettingsReport read(Map<String, Object> given) {
        return new WebSettings(given);
    }

    @Test
    void originsMayFrameOurPages() {
        WebSettings settings = new WebSettings(Map.of("frame.ancestors", "HTTPS://crm.example.com/, http://bi:8080"));

        assertThat(settings.frameAncestors()).containsExactly("https://crm.example.com", "http://bi:8080");
        assertThat(settings.unusable()).isEmpty();
    }

    @ParameterizedTest(name = "{0} frames nothing")
    @ValueSource(
            strings = {"*", "https://*", "crm.example.com", "https://crm.example.com/page", "https://a; script-src *"})
    void anAncestorThatIsNoOriginFramesNothing(String ancestor) {
        WebSettings settings =
                new WebSettings(Map.of("frame.ancestors", new String[] {ancestor, "https://bi.example"}));

        assertThat(settings.frameAncestors()).containsExactly("https://bi.example");
        assertThat(settings.unusable())
                .containsExactly(new UnusableSetting(
                        WebSettings.PID, "frame.ancestors", ancestor + ", https://bi.example", "https://bi.example"));
    }
}
