// SPDX-License-Identifier: Apache-2.0
package org.example.crm;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Where a page gets its next token: for the user who has signed in, and for no more than the page is about. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("crm-token")
@HttpWhiteboardServletPattern("/crm/nps-token")
public final class TokenServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Register register;
    private final transient Suite suite;

    @Activate
    public TokenServlet(@Reference Register register, @Reference Suite suite) {
        this.register = register;
        this.suite = suite;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Person person = SignIn.person(request);
        Optional<String> account = Optional.ofNullable(request.getParameter("account"));
        boolean own = account.isEmpty()
                || register.accountsOf(person).stream().anyMatch(known -> known.id().equals(account.get()));
        if (!own) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Optional<String> token = suite.token(person, account);
        if (token.isEmpty()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain");
        response.getWriter().print(token.get());
    }
}
