// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.HttpServletResponse;
import org.apache.felix.webconsole.WebConsoleConstants;
import org.apache.felix.webconsole.internal.filter.FilteringResponseWrapper;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.session.SessionHandler;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** Serves pages as the Web Console does: its attributes, a signed-in user, and its rewriting of ${…}. */
final class Console implements AutoCloseable {

    static final String ROOT = "/system/console";

    private final Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

    Console(Page... pages) throws Exception {
        ServletContextHandler context = new ServletContextHandler(server, "/");
        context.setSessionHandler(new SessionHandler());
        context.addServlet(new ServletHolder(new Dispatcher(pages)), ROOT + "/*");
        server.start();
    }

    URI address(String path) {
        return server.getURI().resolve(ROOT + "/" + path);
    }

    /** A browser with a session of its own. */
    Browser browser() {
        return new Browser();
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    /** The console's one servlet: the first part of the path is the label of a page. */
    private static final class Dispatcher extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient Map<String, Page> pages;

        Dispatcher(Page... pages) {
            this.pages = Arrays.stream(pages).collect(Collectors.toMap(Page::getLabel, Function.identity()));
        }

        @Override
        public void init() throws ServletException {
            for (Page page : pages.values()) {
                page.init(getServletConfig());
            }
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            String label = request.getPathInfo().split("/")[1];
            request.setAttribute(WebConsoleConstants.ATTR_APP_ROOT, ROOT);
            request.setAttribute(WebConsoleConstants.ATTR_PLUGIN_ROOT, ROOT + "/" + label);
            request.setAttribute(WebConsoleConstants.ATTR_LABEL_MAP, Map.of());
            HttpServletRequest signedIn = new HttpServletRequestWrapper(request) {
                @Override
                public String getRemoteUser() {
                    return "karaf";
                }
            };
            ResourceBundle texts = ResourceBundle.getBundle("OSGI-INF/l10n/bundle", request.getLocale());
            pages.get(label).service(signedIn, new FilteringResponseWrapper(response, texts, request));
        }
    }

    /** Sends requests in one session. */
    final class Browser {

        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
            return client.send(request(path, headers).build(), HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> post(String path, String... headers) throws IOException, InterruptedException {
            return client.send(
                    request(path, headers)
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private HttpRequest.Builder request(String path, String... headers) {
            HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return request;
        }
    }
}
