// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.spi.settings.SettingsReport;
import org.npsuite.spi.settings.UnusableSetting;
import org.npsuite.testkit.settings.SettingsContract;

class RestSettingsTest extends SettingsContract {

    RestSettingsTest() {
        super(RestSettings.PID, RestSettings.Config.class);
    }

    @Override
    protected SettingsReport read(Map<String, Object> given) {
        return new RestSettings(given);
    }

    @Test
    void whatIsNotSetHasItsDefault() {
        RestSettings settings = new RestSettings(Map.of());

        assertThat(settings.address()).isEqualTo("/nps/v1");
        assertThat(settings.realm()).isEqualTo("karaf");
        assertThat(settings.origins()).isEmpty();
    }

    @Test
    void originsAreKeptAsBrowsersWriteThem() {
        RestSettings settings =
                new RestSettings(Map.of("origins", "https://CRM.example.com:443/, http://localhost:3000"));

        assertThat(settings.origins()).containsExactlyInAnyOrder("https://crm.example.com", "http://localhost:3000");
        assertThat(settings.unusable()).isEmpty();
    }

    @ParameterizedTest(name = "{0} lets nobody ask")
    @ValueSource(strings = {"*", "https://*", "crm.example.com", "htps://crm.example.com", "https://a.example/page"})
    void anOriginThatIsNoneLetsNobodyAsk(String origin) {
        RestSettings settings = new RestSettings(Map.of("origins", "https://crm.example.com, " + origin));

        assertThat(settings.origins()).containsExactly("https://crm.example.com");
        assertThat(settings.unusable())
                .containsExactly(new UnusableSetting(
                        RestSettings.PID, "origins", "https://crm.example.com, " + origin, "https://crm.example.com"));
    }

    @Test
    void anEmptyOrOddRealmIsNotReplacedByAnother() {
        assertThat(new RestSettings(Map.of("realm", " ")).realm()).isEmpty();
        assertThat(new RestSettings(Map.of("realm", List.of("crm", "karaf"))).realm())
                .isEqualTo("crm, karaf");
    }

    @ParameterizedTest(name = "{0} is no address")
    @ValueSource(strings = {"", "nps", "http://0.0.0.0:9000/nps", "//nps", "/nps v1", "/nps/{id}"})
    void anAddressThatIsNoneIsReplaced(String address) {
        RestSettings settings = new RestSettings(Map.of("address", address));

        assertThat(settings.address()).isEqualTo("/nps/v1");
        assertThat(settings.unusable()).extracting(UnusableSetting::key).containsExactly("address");
    }

    @ParameterizedTest(name = "{0} is an address")
    @ValueSource(strings = {"/", "/nps", "/nps/v1/", "/crm/nps-1"})
    void anAddressIsTaken(String address) {
        assertThat(new RestSettings(Map.of("address", address)).address()).isEqualTo(address);
    }
}
