// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.StatisticsHandler;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;
import org.npsuite.rest.internal.access.Authenticator;
import org.npsuite.testkit.FixedClock;

/** The contract over real HTTP on a loopback port, in front of services that live in memory. */
final class Rest implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final FixedClock CLOCK = FixedClock.at(NOW.toString());
    static final String ORIGIN = "https://crm.example.com";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Users are called as their role, with the role's name as password; {@code nobody} has none. */
    private static final Authenticator USERS = (user, password) -> {
        if (!user.equals(password)) {
            return Optional.empty();
        }
        return Optional.of(Role.named(user).map(role -> Caller.of(user, role)).orElseGet(() -> Caller.of(user)));
    };

    final FakeServices services = new FakeServices();

    /** The targets of the requests that the container let through to any servlet. */
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Server jetty;
    private final RestServer server;
    private final String base;

    Rest() throws Exception {
        var bus = new CXFBusFactory().createBus();
        CXFNonSpringServlet servlet = new CXFNonSpringServlet();
        servlet.setBus(bus);
        jetty = new Server(new InetSocketAddress("127.0.0.1", 0));
        ServletContextHandler context = new ServletContextHandler();
        context.setContextPath("/");
        context.addServlet(new ServletHolder(servlet), "/cxf/*");
        // Lets requests finish before the server stops.
        StatisticsHandler requests = new StatisticsHandler() {
            @Override
            public void handle(
                    String target,
                    org.eclipse.jetty.server.Request base,
                    HttpServletRequest request,
                    HttpServletResponse response)
                    throws IOException, ServletException {
                seen.add(base.getOriginalURI());
                super.handle(target, base, request, response);
            }
        };
        requests.setHandler(context);
        jetty.setHandler(requests);
        jetty.setStopTimeout(5000);
        jetty.start();
        base = "http://127.0.0.1:" + ((ServerConnector) jetty.getConnectors()[0]).getLocalPort() + "/cxf/nps/v1";
        CLOCK.set(NOW);
        server = RestServer.start(bus, "/nps/v1", services, USERS, Set.of(ORIGIN), CLOCK);
    }

    /** Creates the programme {@code bank}, as most tests need one. */
    Rest withProgramme() {
        put("/programmes/bank", "{\"name\": \"Bank\", \"kind\": \"RELATIONAL\", \"zone\": \"Europe/Paris\"}");
        return this;
    }

    /** A request to be sent, as an administrator unless said otherwise. */
    Request request(String method, String path) {
        return new Request(method, path).as("nps-admin");
    }

    /** Where the contract is served. */
    URI base() {
        return URI.create(base);
    }

    /** Sends bytes that no client library would, and gives back all that is answered. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", base().getPort())) {
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /** Whether the container let a request for that target through. */
    boolean seen(String target) {
        return seen.contains(target);
    }

    Answer get(String path) {
        return request("GET", path).send();
    }

    Answer put(String path, String json) {
        return request("PUT", path).json(json).send();
    }

    Answer post(String path, String json) {
        return request("POST", path).json(json).send();
    }

    @Override
    public void close() throws Exception {
        jetty.stop();
        server.close();
    }

    /** What came back. */
    record Answer(int status, Map<String, List<String>> headers, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + body, e);
            }
        }

        Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> String.join(", ", entry.getValue()))
                    .findFirst();
        }

        String contentType() {
            return header("Content-Type").orElse("");
        }
    }

    /** Builds one request. */
    final class Request {
        private final String method;
        private final String path;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private BodyPublisher body = BodyPublishers.noBody();

        private Request(String method, String path) {
            this.method = method;
            this.path = path;
        }

        Request as(String user) {
            String credentials = user + ":" + user;
            return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
        }

        Request withToken(String token) {
            return header("Authorization", "Bearer " + token);
        }

        Request anonymous() {
            headers.remove("Authorization");
            return this;
        }

        Request header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Request json(String json) {
            return body("application/json", json);
        }

        Request body(String type, String text) {
            body = BodyPublishers.ofString(text);
            return header("Content-Type", type);
        }

        Answer send() {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
            headers.forEach(request::header);
            try {
                HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
                return new Answer(response.statusCode(), response.headers().map(), response.body());
            } catch (IOException e) {
                throw new AssertionError("no answer to " + method + " " + path, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
