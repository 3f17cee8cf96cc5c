// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A page of a CRM on an origin of its own, under the strictest policy that README names. */
final class CrmPage implements AutoCloseable {

    private final SampleHost host;
    private final HttpServer server;

    CrmPage(SampleHost host) {
        this.host = host;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/script", exchange -> answer(exchange, "text/html", page()));
        server.createContext("/frame", exchange -> answer(exchange, "text/html", frame()));
        server.createContext("/page.js", exchange -> answer(exchange, "text/javascript", script()));
        server.createContext("/frame.js", exchange -> answer(exchange, "text/javascript", frameScript()));
        server.createContext("/token", exchange -> answer(exchange, "text/plain", token()));
        server.start();
    }

    /** Such as {@code http://127.0.0.1:4711}. */
    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String token() {
        return host.token(origin(), List.of("VIEWER"), Map.of());
    }

    private String page() {
        return """
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A customer</title>
                <link rel="icon" href="data:,">
                <script type="module" src="%1$s/nps/web/nps.js"></script>
                <script type="module" src="/page.js"></script></head>
                <body><main><h1>A customer</h1>
                <nps-score programme="%2$s" base="%1$s/cxf/nps/v1"></nps-score>
                <nps-trend programme="%2$s" base="%1$s/cxf/nps/v1"></nps-trend></main></body></html>"""
                .formatted(host.address(), SampleHost.SAMPLE);
    }

    private String script() {
        return """
                import { setTokenProvider } from "%s/nps/web/nps.js";
                setTokenProvider(() => fetch("/token", { method: "POST" }).then((answer) => answer.text()));"""
                .formatted(host.address());
    }

    private String frame() {
        return """
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A customer</title>
                <link rel="icon" href="data:,"><script type="module" src="/frame.js"></script></head>
                <body><main><h1>A customer</h1>
                <iframe title="Score" width="600" height="400"></iframe></main></body></html>""";
    }

    /** The frame opens without a token and asks for one. */
    private String frameScript() {
        return """
                const frame = document.querySelector("iframe");
                addEventListener("message", async ({ source, data }) => {
                  if (source === frame.contentWindow && data.type === "nps-token") {
                    const token = await fetch("/token", { method: "POST" }).then((answer) => answer.text());
                    source.postMessage({ type: "nps-token", token }, "%1$s");
                  }
                  if (source === frame.contentWindow && data.type === "nps-size") {
                    frame.height = data.height;
                  }
                });
                frame.src = "%1$s/nps/web/embed.html?show=score&programme=%2$s";"""
                .formatted(host.address(), SampleHost.SAMPLE);
    }

    private void answer(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; img-src data:; script-src 'self' %1$s; style-src 'self' %1$s; connect-src 'self' %1$s; frame-src %1$s"
                                .formatted(host.address()));
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
