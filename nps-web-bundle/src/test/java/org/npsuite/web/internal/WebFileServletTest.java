// SPDX-License-Identifier: Apache-2.0
package org.npsuite.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebFileServletTest {

    private static final WebFiles FILES = WebFiles.of(Map.of(
            "nps.js", bytes("import \"./client.js\";"),
            "client.js", bytes("export const a = 1;"),
            "look/card.css", bytes("p { margin: 0 }"),
            "embed.html", bytes("<!DOCTYPE html>")));

    private static Server server;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        ServletContextHandler context = new ServletContextHandler(server, "/");
        context.addServlet(
                new ServletHolder(new WebFileServlet(FILES, List.of("https://crm.example.com"))), "/nps/web/*");
        server.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @Test
    void entryLeadsToTheModulesOfTheCurrentEdition() throws Exception {
        HttpResponse<byte[]> entry = get("nps.js");

        assertThat(entry.headers().firstValue("Content-Type")).hasValue("text/javascript; charset=utf-8");
        assertThat(text(entry)).isEqualTo("export * from \"./" + FILES.edition() + "/nps.js\";\n");
        assertThat(text(get(FILES.edition() + "/nps.js"))).isEqualTo("import \"./client.js\";");
    }

    @Test
    void fileOfAnEditionIsKeptForEverAndAnyOtherIsAskedForAgain() throws Exception {
        assertThat(get(FILES.edition() + "/client.js").headers().firstValue("Cache-Control"))
                .hasValue("public, max-age=31536000, immutable");
        assertThat(get("client.js").headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(get("0123456789abcdef/client.js").statusCode()).isEqualTo(404);
    }

    @Test
    void editionChangesWithAnyFile() {
        WebFiles changed = WebFiles.of(Map.of("nps.js", bytes("import \"./client.js\"; ")));
        WebFiles renamed = WebFiles.of(Map.of("nqs.js", bytes("import \"./client.js\"; ")));

        assertThat(FILES.edition()).isNotEqualTo(changed.edition());
        assertThat(changed.edition()).isNotEqualTo(renamed.edition());
    }

    @Test
    void unchangedFileIsNotSentAgain() throws Exception {
        String etag = get("client.js").headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> again = get("client.js", "If-None-Match", etag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void compressesForBrowsersThatTakeGzip() throws Exception {
        HttpResponse<byte[]> compressed = get("client.js", "Accept-Encoding", "gzip, br");

        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        assertThat(compressed.headers().firstValue("ETag"))
                .isNotEqualTo(get("client.js").headers().firstValue("ETag"));
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("export const a = 1;");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nps.js", "embed.html", "missing.js"})
    void everyAnswerForbidsInlineScriptSniffingAndFramingByStrangers(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(
                        policy)
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'self' https://crm.example.com")
                .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "missing.js", "look/", "%2e%2e/nps.js", "META-INF/MANIFEST.MF"})
    void servesNothingButItsFiles(String path) throws Exception {
        assertThat(get(path).statusCode()).isIn(400, 404);
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.getURI().resolve("/nps/web/" + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
