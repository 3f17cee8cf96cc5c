// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.suite;

import java.security.Principal;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.spi.LoginModule;
import org.npsuite.model.access.Role;

/** A JAAS realm in which anyone is an administrator, as Karaf's realm would tell the endpoint. */
public final class Anyone implements LoginModule {

    static final String REALM = "perf";

    private Subject subject;

    /** What Karaf calls the principal of a role: endpoints go by the name of the class. */
    record RolePrincipal(String getName) implements Principal {}

    /** Makes the realm known to this process. */
    static void signIn() {
        Configuration.setConfiguration(new Configuration() {
            @Override
            public AppConfigurationEntry[] getAppConfigurationEntry(String realm) {
                return new AppConfigurationEntry[] {
                    new AppConfigurationEntry(Anyone.class.getName(), LoginModuleControlFlag.REQUIRED, Map.of())
                };
            }
        });
    }

    @Override
    public void initialize(Subject whom, CallbackHandler handler, Map<String, ?> sharedState, Map<String, ?> options) {
        this.subject = whom;
    }

    @Override
    public boolean login() {
        return true;
    }

    @Override
    public boolean commit() {
        return subject.getPrincipals().add(new RolePrincipal(Role.ADMIN.roleName()));
    }

    @Override
    public boolean abort() {
        return true;
    }

    @Override
    public boolean logout() {
        return true;
    }
}
