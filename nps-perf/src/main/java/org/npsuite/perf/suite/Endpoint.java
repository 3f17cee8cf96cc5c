// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.suite;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.apache.cxf.BusFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.npsuite.rest.internal.RestEndpoint;
import org.npsuite.rest.internal.RestSettings;

/** The REST room over real HTTP on a loopback port, with the Jetty and the CXF of Karaf. */
public final class Endpoint implements AutoCloseable {

    private final RestEndpoint endpoint;
    private final Server jetty;
    private final URI base;

    private Endpoint(RestEndpoint endpoint, Server jetty) {
        this.endpoint = endpoint;
        this.jetty = jetty;
        this.base = URI.create(
                "http://127.0.0.1:" + ((ServerConnector) jetty.getConnectors()[0]).getLocalPort() + "/cxf/nps/v1");
    }

    /** Serves a suite. */
    public static Endpoint of(Suite suite) throws Exception {
        Anyone.signIn();
        // The endpoint makes a bus of its own, which becomes the default where there is none: the servlet is to have
        // it.
        BusFactory.setDefaultBus(null);
        RestEndpoint endpoint =
                new RestEndpoint(new Served(suite), Clock.systemUTC(), new RestSettings(Map.of("realm", Anyone.REALM)));
        CXFNonSpringServlet servlet = new CXFNonSpringServlet();
        servlet.setBus(BusFactory.getDefaultBus(false));
        ServletContextHandler context = new ServletContextHandler();
        context.setContextPath("/");
        context.addServlet(new ServletHolder(servlet), "/cxf/*");
        Server jetty = new Server(new InetSocketAddress("127.0.0.1", 0));
        jetty.setHandler(context);
        jetty.start();
        return new Endpoint(endpoint, jetty);
    }

    /** Where a programme's responses are sent to. */
    public URI responses(String programme) {
        return URI.create(base + "/programmes/" + programme + "/responses");
    }

    /** The value of the {@code Authorization} header. */
    public static String credentials() {
        return "Basic " + Base64.getEncoder().encodeToString("perf:perf".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            jetty.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server does not stop", e);
        }
        Component.deactivate(endpoint, "stop");
    }
}
