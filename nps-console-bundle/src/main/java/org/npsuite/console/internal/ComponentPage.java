// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.felix.webconsole.WebConsoleConstants;

/** A page of web components: a shell whose script asks REST with a token that this page renews. */
abstract class ComponentPage extends Page {

    private static final long serialVersionUID = 1L;

    private static final String TOKEN = "/token";

    private final String script;

    ComponentPage(PageFrame frame, String label, String script, String... sheets) {
        super(frame, label, "components", sheets);
        this.script = script;
    }

    @Override
    final Map<String, Object> values(HttpServletRequest request, Texts texts) {
        String context = request.getContextPath();
        return Map.of(
                "available",
                frame().tokens().available(),
                "script",
                script,
                "rest",
                context + frame().settings().restPath(),
                "web",
                context + frame().settings().webPath(),
                "token",
                text(request.getAttribute(WebConsoleConstants.ATTR_PLUGIN_ROOT)) + TOKEN,
                "antiForgery",
                frame().antiForgery().secret(request));
    }

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!frame().antiForgery().genuine(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "Reload the page: its session has ended.");
        } else if (!text(request.getPathInfo()).endsWith(TOKEN)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            answer(frame().tokens().mint(request), response);
        }
    }

    private static void answer(Optional<String> token, HttpServletResponse response) throws IOException {
        if (token.isEmpty()) {
            response.setHeader("Retry-After", "5");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Nobody mints tokens: install nps-rest.");
            return;
        }
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().print(token.get());
    }
}
