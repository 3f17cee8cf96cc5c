// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.access;

import static org.npsuite.model.problem.ProblemException.unavailable;

import java.io.IOException;
import java.security.Principal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;
import org.npsuite.model.access.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a JAAS realm, as the Web Console does. Groups are resolved by the realm's login modules; of its principals only
 * roles that the suite knows are kept. Principals are told apart by the simple names Karaf and its relatives share, so
 * that no host's class is imported.
 */
public final class JaasAuthenticator implements Authenticator {

    private static final Logger LOG = LoggerFactory.getLogger(JaasAuthenticator.class);

    private final String realm;

    /** @param realm name of the JAAS configuration, {@code karaf} on Karaf */
    public JaasAuthenticator(String realm) {
        this.realm = realm;
    }

    @Override
    public Optional<Caller> authenticate(String user, String password) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // JAAS looks for login modules there; the host delegates its own to every bundle.
        thread.setContextClassLoader(JaasAuthenticator.class.getClassLoader());
        try {
            return login(context(user, password)).map(subject -> caller(user, subject));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private LoginContext context(String user, String password) {
        try {
            return new LoginContext(realm, new Subject(), new Credentials(user, password));
        } catch (LoginException | SecurityException e) {
            throw unavailable(
                    "Nobody can sign in at the moment: the JAAS realm \"" + realm
                            + "\" is not there. Try again; if it lasts, ask an administrator.",
                    e);
        }
    }

    private static Optional<Subject> login(LoginContext context) {
        try {
            context.login();
        } catch (LoginException e) {
            LOG.debug("A login was refused with {}", e.getClass().getName());
            return Optional.empty();
        }
        Subject subject = context.getSubject();
        Subject copy = new Subject(true, subject.getPrincipals(), Set.of(), Set.of());
        try {
            context.logout();
        } catch (LoginException e) {
            LOG.debug("A logout was refused with {}", e.getClass().getName());
        }
        return Optional.of(copy);
    }

    private static Caller caller(String user, Subject subject) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        String identity = user;
        for (Principal principal : subject.getPrincipals()) {
            String kind = principal.getClass().getSimpleName();
            if (kind.equals("RolePrincipal")) {
                Role.named(principal.getName()).ifPresent(roles::add);
            } else if (kind.equals("UserPrincipal")) {
                identity = principal.getName();
            }
        }
        return new Caller(identity, roles, Scope.ALL);
    }

    /** Knows a name and a password; login modules that want a key are told that there is none, without a log line. */
    private record Credentials(String user, String password) implements CallbackHandler {

        @Override
        public void handle(Callback[] callbacks) throws IOException, UnsupportedCallbackException {
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

        /** Shows no password. */
        @Override
        public String toString() {
            return "Credentials";
        }
    }
}
