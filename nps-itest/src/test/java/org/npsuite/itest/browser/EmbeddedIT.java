// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The components in a page of a CRM on another origin, under a policy without unsafe-inline. */
@ExtendWith(InTheBrowser.class)
class EmbeddedIT {

    private final SampleHost host;

    EmbeddedIT(SampleHost host) {
        this.host = host;
    }

    @Test
    void aPageOfAnotherOriginShowsTheComponentsUnderAStrictPolicy() {
        try (Browser browser = Browser.of(Reader.ENGLISH)) {
            browser.open(host.crm().origin() + "/script").settled();

            browser.keep("embedded-by-script", "main");
            assertThat(
                            browser.run(
                                    "return [...document.querySelectorAll('nps-score, nps-trend')].map(e => e.dataset.state).join()"))
                    .isEqualTo("ok,ok");
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void aFrameAsksThePageAroundItForAToken() {
        try (Browser browser = Browser.of(Reader.FRENCH)) {
            browser.open(host.crm().origin() + "/frame");
            browser.until("return document.querySelector('iframe').src !== ''").inFrame("iframe");

            browser.until("return document.querySelector('nps-score')?.dataset.state === 'ok'");
            assertThat(browser.text()).contains("promoteurs");
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void aStrangersPageCanNeitherFrameNorAsk() {
        try (Browser browser = Browser.of(Reader.ENGLISH)) {
            browser.open(host.stranger().origin() + "/frame");
            browser.until("return document.querySelector('iframe').src !== ''").inFrame("iframe");
            assertThat(browser.has("nps-score")).as("the frame stays empty").isFalse();
            assertThat(browser.errors()).anyMatch(error -> error.contains("frame-ancestors"));

            browser.open(host.stranger().origin() + "/script").settled();
            assertThat(browser.run("return document.querySelector('nps-score').dataset.state"))
                    .as("whatever its token says")
                    .isIn("offline", "forbidden", "unauthorised");
            assertThat(browser.text()).doesNotContain("promoters");
        }
    }
}
