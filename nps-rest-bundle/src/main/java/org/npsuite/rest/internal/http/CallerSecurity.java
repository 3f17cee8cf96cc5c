// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.http;

import java.security.Principal;
import javax.ws.rs.core.SecurityContext;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;

/**
 * An authenticated request: how the door tells {@link Call} who came in.
 *
 * @param caller who asks
 * @param scheme {@link SecurityContext#BASIC_AUTH} or {@link #BEARER}
 * @param secure whether over TLS
 */
public record CallerSecurity(Caller caller, String scheme, boolean secure) implements SecurityContext {

    /** The scheme of tokens. */
    public static final String BEARER = "BEARER";

    private record CallerPrincipal(Caller caller) implements Principal {
        @Override
        public String getName() {
            return caller.identity();
        }
    }

    /**
     * The caller of an authenticated request.
     *
     * @throws IllegalStateException if the request came in by a public address
     */
    public static Caller caller(SecurityContext security) {
        if (security.getUserPrincipal() instanceof CallerPrincipal principal) {
            return principal.caller();
        }
        throw new IllegalStateException("the resource is public: it has no caller");
    }

    @Override
    public Principal getUserPrincipal() {
        return new CallerPrincipal(caller);
    }

    @Override
    public boolean isUserInRole(String role) {
        return Role.named(role).map(caller::has).orElse(false);
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public String getAuthenticationScheme() {
        return scheme;
    }
}
