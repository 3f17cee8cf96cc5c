// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.TextInputCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;

class JaasAuthenticatorTest {

    private final JaasAuthenticator authenticator = new JaasAuthenticator("test");
    private Configuration before;

    @BeforeEach
    void configure() {
        before = currentConfiguration();
        Configuration.setConfiguration(new Configuration() {
            @Override
            public AppConfigurationEntry[] getAppConfigurationEntry(String realm) {
                return realm.equals("test")
                        ? new AppConfigurationEntry[] {
                            entry(KeyOnly.class, LoginModuleControlFlag.OPTIONAL),
                            entry(OneUser.class, LoginModuleControlFlag.REQUIRED)
                        }
                        : null;
            }
        });
    }

    @AfterEach
    void restore() {
        Configuration.setConfiguration(before);
    }

    private static Configuration currentConfiguration() {
        try {
            return Configuration.getConfiguration();
        } catch (SecurityException e) {
            // None is set up on a plain JVM.
            return null;
        }
    }

    private static AppConfigurationEntry entry(Class<?> module, LoginModuleControlFlag flag) {
        return new AppConfigurationEntry(module.getName(), flag, Map.of());
    }

    @Test
    void rolesOfTheSuiteAreKeptAndOthersLeftOut() {
        assertThat(authenticator.authenticate("jane", "secret")).contains(Caller.of("Jane", Role.AGENT, Role.VIEWER));
    }

    @Test
    void wrongPasswordIsNobody() {
        assertThat(authenticator.authenticate("jane", "wrong")).isEmpty();
        assertThat(authenticator.authenticate("jane", "")).isEmpty();
        assertThat(authenticator.authenticate("john", "secret")).isEmpty();
    }

    @Test
    void realmThatIsNotThereIsTrouble() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new JaasAuthenticator("missing").authenticate("jane", "secret"))
                .satisfies(problem -> assertThat(problem.problem()).isEqualTo(Problem.UNAVAILABLE));
    }

    @Test
    void contextClassLoaderIsPutBack() {
        ClassLoader own = new ClassLoader(getClass().getClassLoader()) {};
        Thread.currentThread().setContextClassLoader(own);
        authenticator.authenticate("jane", "secret");
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(own);
        Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
    }

    private record UserPrincipal(String name) implements Principal {
        @Override
        public String getName() {
            return name;
        }
    }

    private record RolePrincipal(String name) implements Principal {
        @Override
        public String getName() {
            return name;
        }
    }

    private record GroupPrincipal(String name) implements Principal {
        @Override
        public String getName() {
            return name;
        }
    }

    /** As Karaf's module for keys: asks for what a password cannot answer. */
    public static final class KeyOnly extends Module {
        @Override
        public boolean login() throws LoginException {
            try {
                handler.handle(new Callback[] {new NameCallback("name"), new TextInputCallback("key")});
                return true;
            } catch (IOException | UnsupportedCallbackException e) {
                throw new LoginException("no key");
            }
        }
    }

    /** Knows Jane. */
    public static final class OneUser extends Module {
        @Override
        public boolean login() throws LoginException {
            NameCallback name = new NameCallback("name");
            PasswordCallback password = new PasswordCallback("password", false);
            try {
                handler.handle(new Callback[] {name, password});
            } catch (IOException | UnsupportedCallbackException e) {
                throw new LoginException("no answer");
            }
            if (!name.getName().equals("jane") || !new String(password.getPassword()).equals("secret")) {
                throw new FailedLoginException("unknown");
            }
            return true;
        }

        @Override
        public boolean commit() {
            subject.getPrincipals().add(new UserPrincipal("Jane"));
            subject.getPrincipals().add(new RolePrincipal("nps-agent"));
            subject.getPrincipals().add(new RolePrincipal("nps-viewer"));
            subject.getPrincipals().add(new RolePrincipal("manager"));
            subject.getPrincipals().add(new GroupPrincipal("nps-admin"));
            return true;
        }
    }

    /** What both modules have in common. */
    public abstract static class Module implements LoginModule {
        protected Subject subject;
        protected CallbackHandler handler;

        @Override
        public void initialize(Subject subject, CallbackHandler handler, Map<String, ?> shared, Map<String, ?> own) {
            this.subject = subject;
            this.handler = handler;
        }

        @Override
        public boolean commit() {
            return true;
        }

        @Override
        public boolean abort() {
            return true;
        }

        @Override
        public boolean logout() {
            subject.getPrincipals().clear();
            return true;
        }
    }
}
