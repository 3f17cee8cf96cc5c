// SPDX-License-Identifier: Apache-2.0
package org.example.crm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/** The door of this CRM: Karaf's users with their passwords. The suite never sees them. */
@Component(service = Filter.class)
@HttpWhiteboardFilterName("crm-sign-in")
@HttpWhiteboardFilterPattern("/crm/*")
public final class SignIn extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String PERSON = Person.class.getName();
    private static final String BASIC = "Basic ";

    private final transient Register register;

    @Activate
    public SignIn(@Reference Register register) {
        this.register = register;
    }

    /** Whoever has signed in. */
    static Person person(HttpServletRequest request) {
        return (Person) request.getAttribute(PERSON);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Person> person = credentials(request)
                .filter(known -> isRight(known[0], known[1]))
                .flatMap(known -> register.person(known[0]));
        if (person.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Plain CRM\", charset=\"UTF-8\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        request.setAttribute(PERSON, person.get());
        chain.doFilter(request, response);
    }

    private static Optional<String[]> credentials(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.startsWith(BASIC)) {
            return Optional.empty();
        }
        try {
            byte[] known = Base64.getDecoder().decode(header.substring(BASIC.length()));
            return Optional.of(new String(known, StandardCharsets.UTF_8).split(":", 2))
                    .filter(parts -> parts.length == 2);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isRight(String user, String password) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // JAAS looks there for Karaf's login modules.
        thread.setContextClassLoader(SignIn.class.getClassLoader());
        try {
            LoginContext login = new LoginContext("karaf", callbacks -> answer(callbacks, user, password));
            login.login();
            login.logout();
            return true;
        } catch (LoginException e) {
            return false;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void answer(Callback[] callbacks, String user, String password)
            throws UnsupportedCallbackException {
        for (Callback callback : callbacks) {
            if (callback instanceof NameCallback name) {
                name.setName(user);
            } else if (callback instanceof PasswordCallback secret) {
                secret.setPassword(password.toCharArray());
            } else {
                throw new UnsupportedCallbackException(callback);
            }
        }
    }
}
