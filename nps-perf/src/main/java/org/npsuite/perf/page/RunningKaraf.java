// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.page;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The distribution, copied and started on loopback ports of its own, with its embedded database. */
final class RunningKaraf implements AutoCloseable {

    private static final String USER = "nps-admin";
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path home;
    private final int port = freePort();
    private final Process process;

    private RunningKaraf(Path home) throws IOException {
        this.home = home;
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "daemon");
        builder.environment().put("ORG_OPS4J_PAX_WEB_ORG_OSGI_SERVICE_HTTP_PORT", Integer.toString(port));
        builder.environment().put("ORG_APACHE_KARAF_SHELL_SSHPORT", Integer.toString(freePort()));
        this.process = builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("karaf.out").toFile())
                .start();
    }

    /** Copies and starts it, and waits until it is ready. */
    static RunningKaraf start(Path assembly, Path directory) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory(directory, "karaf-");
        Process copy = new ProcessBuilder("cp", "-a", assembly + "/.", home.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"))
                .start();
        if (copy.waitFor() != 0) {
            throw new IOException("cannot copy " + assembly + " to " + home);
        }
        RunningKaraf karaf = new RunningKaraf(home);
        Awaitility.await().atMost(LONGEST_START).ignoreExceptions().until(karaf::ready);
        return karaf;
    }

    private boolean ready() throws IOException, InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(rest("/health")).build();
        return client.send(health, BodyHandlers.discarding()).statusCode() == 200;
    }

    /** Sends a body; anything but success ends the run. Returns the answer. */
    String send(String method, String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        String credentials = USER + ":" + password();
        HttpRequest request = HttpRequest.newBuilder(rest(path))
                .header("Content-Type", type)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .method(method, body)
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    /** The same with a body of any length. */
    String send(String method, String path, String type, InputStream body) throws IOException, InterruptedException {
        return send(method, path, type, BodyPublishers.ofInputStream(() -> body));
    }

    private URI rest(String path) {
        return URI.create("http://127.0.0.1:" + port + "/cxf/nps/v1" + path);
    }

    /** The address of a page, with the administrator's name and password in it where a browser is to sign in. */
    String page(String path, boolean signIn) throws IOException {
        return "http://" + (signIn ? USER + ":" + password() + "@" : "") + "127.0.0.1:" + port + path;
    }

    private String password() throws IOException {
        return Files.readString(home.resolve("etc/nps-admin.password")).strip();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
