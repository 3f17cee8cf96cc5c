// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the platform writes to its log on behalf of our resources: no names, no addresses, no stack traces. */
class LogTest {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            records.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Rest rest;

    @BeforeEach
    void start() throws Exception {
        rest = new Rest().withProgramme();
        ROOT.addHandler(handler);
    }

    @AfterEach
    void stop() throws Exception {
        ROOT.removeHandler(handler);
        rest.close();
    }

    @Test
    void customersAndTheirWordsAreNeverLogged() {
        rest.post("/programmes/bank/responses", "{\"id\": \"r\", \"rating\": 9, \"customer\": \"c-secret\"}");
        rest.get("/customers/c-secret");
        rest.get("/customers/c-secret/unknown");
        rest.request("DELETE", "/customers/c-secret").send();
        rest.request("GET", "/customers/c-secret").header("Accept", "text/html").send();
        rest.request("GET", "/customers/c-secret").as("nps-viewer").send();
        rest.get("/programmes/bank/score?where=account:eq:c-secret&level=2");
        rest.get("/programmes/bank/responses?text=c-secret");
        rest.get("/programmes/bank/responses?text=c-secret&level=2");
        rest.get("/programmes/bank/responses?text=%FFc-secret");
        rest.request("GET", "/programmes/bank/responses?text=c-secret")
                .as("nps-viewer")
                .send();
        rest.post("/erasures", "{\"customer\": \"c-secret\"");
        rest.post("/erasures", "{\"customer\": \"c-secret\"}");
        rest.post("/customer-search", "{\"text\": \"c-secret\"");
        rest.post("/customer-search", "{\"text\": \"c-secret\"}");
        rest.post("/customer-search", "{\"text\": \"c-secret\", \"limit\": 0}");
        rest.services.programmes.failure = new IllegalStateException("c-secret");
        rest.get("/programmes?customer=c-secret");
        rest.get("/programmes");
        assertThat(records)
                .isNotEmpty()
                .noneMatch(
                        entry -> String.valueOf(entry.getMessage()).contains("c-secret") || entry.getThrown() != null);
    }

    @Test
    void callerWhoGoesAwayLeavesNoStackTrace() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        rest.services.programmes.before = () -> {
            arrived.countDown();
            await(gone);
        };
        URI base = rest.base();
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            String user = Base64.getEncoder().encodeToString("nps-admin:nps-admin".getBytes(US_ASCII));
            socket.getOutputStream()
                    .write(("GET " + base.getPath() + "/programmes HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic "
                                    + user + "\r\n\r\n")
                            .getBytes(US_ASCII));
            await(arrived);
            socket.setSoLinger(true, 0);
        }
        gone.countDown();
        rest.services.programmes.before = () -> {};
        rest.close();
        assertThat(records)
                .noneMatch(
                        entry -> entry.getLevel().intValue() >= Level.WARNING.intValue() || entry.getThrown() != null);
    }

    @ParameterizedTest(name = "{0}, {1} lines")
    @CsvSource({"Transfer-Encoding: chunked, 100000", "Content-Length: 10000000, 10", "Content-Length: 10000000, 100000"
    })
    void senderWhoBreaksOffAnImportLeavesNothing(String length, int lines) throws Exception {
        try (Socket socket = beginImport(length, lines)) {
            await(rest.services.responses.begun);
        }
        rest.close();
        assertThat(records)
                .noneMatch(
                        entry -> entry.getLevel().intValue() >= Level.WARNING.intValue() || entry.getThrown() != null);
    }

    @Test
    void senderWhoOnlyStopsSendingLearnsTheStatus() throws Exception {
        try (Socket socket = beginImport("Content-Length: 10000000", 10)) {
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 400 ");
        }
    }

    private Socket beginImport(String length, int lines) throws IOException {
        URI base = rest.base();
        Socket socket = new Socket(base.getHost(), base.getPort());
        String user = Base64.getEncoder().encodeToString("nps-admin:nps-admin".getBytes(US_ASCII));
        String head = "PUT " + base.getPath() + "/programmes/bank/imports/x1 HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Basic " + user + "\r\nContent-Type: application/x-ndjson\r\n" + length + "\r\n\r\n"
                + (length.endsWith("chunked") ? "989680\r\n" : "");
        socket.getOutputStream().write((head + "{\"rating\":9}\n".repeat(lines)).getBytes(US_ASCII));
        return socket;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
