// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageFileTest {

    private static Console console;

    @BeforeAll
    static void start() throws Exception {
        console = new Console(new OverviewPage(new PageFrame(new BearerTokens(null), Fakes.settings())));
    }

    @AfterAll
    static void stop() throws Exception {
        console.close();
    }

    @ParameterizedTest
    @CsvSource({
        "nps/res/console.css, text/css",
        "nps/res/words/fr.js, text/javascript",
        "nps/res/icon.svg, image/svg+xml"
    })
    void aFileIsSentAsItIs(String path, String type) throws Exception {
        HttpResponse<String> file = console.browser().get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
                .isEqualToIgnoringCase(type + ";charset=utf-8");
        assertThat(file.body())
                .isEqualTo(new String(
                        Page.class
                                .getResourceAsStream("/res/" + path.substring("nps/res/".length()))
                                .readAllBytes(),
                        StandardCharsets.UTF_8));
    }

    @Test
    void aBrowserThatTakesItGetsFewerBytes() throws Exception {
        long whole = length(console.browser().get("nps/res/words/en.js"));

        HttpResponse<String> file = console.browser().get("nps/res/words/en.js", "Accept-Encoding", "gzip, deflate");

        assertThat(file.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(file.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        assertThat(length(file)).isBetween(100L, whole / 2);
    }

    @Test
    void aBrowserThatHasItIsToldSo() throws Exception {
        String tag = console.browser()
                .get("nps/res/console.css")
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        assertThat(console.browser()
                        .get("nps/res/console.css", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(console.browser()
                        .get("nps/res/console.css", "If-None-Match", tag, "Accept-Encoding", "gzip")
                        .statusCode())
                .as("compressed it is another")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"nps/res/nothing.js", "nps/res/words", "nps/res/%2e%2e/templates/menu.html"})
    void nothingElseIsAFile(String path) throws Exception {
        HttpResponse<String> answer = console.browser().get(path);

        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.body()).doesNotContain("{{");
    }

    private static long length(HttpResponse<String> file) {
        return file.headers().firstValueAsLong("Content-Length").orElseThrow();
    }
}
