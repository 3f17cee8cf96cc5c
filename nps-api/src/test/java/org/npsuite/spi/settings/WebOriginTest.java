// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebOriginTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "https://crm.example.com, https://crm.example.com",
        "HTTPS://CRM.Example.com/, https://crm.example.com",
        "https://crm.example.com:443, https://crm.example.com",
        "http://crm.example.com:80/, http://crm.example.com",
        "http://crm.example.com:443, http://crm.example.com:443",
        "http://localhost:3000, http://localhost:3000",
        "https://192.0.2.1:8443, https://192.0.2.1:8443",
    })
    void anOriginIsWrittenAsBrowsersDo(String text, String origin) {
        assertThat(WebOrigin.canonical(text)).contains(origin);
    }

    @ParameterizedTest(name = "\"{0}\" is no origin")
    @ValueSource(
            strings = {
                "",
                "*",
                "null",
                "crm.example.com",
                "ftp://crm.example.com",
                "https://",
                "https://*",
                "https://*.example.com",
                "https:// x",
                "https://crm.example.com/page",
                "https://crm.example.com//",
                "https://user@crm.example.com",
                "https://crm.example.com?x=1",
                "https://crm.example.com#x",
                "https://crm.example.com:65536",
                "https://crm.example.com; script-src *"
            })
    void whatIsMoreOrLessThanAnOriginIsNone(String text) {
        assertThat(WebOrigin.canonical(text)).isEmpty();
    }
}
