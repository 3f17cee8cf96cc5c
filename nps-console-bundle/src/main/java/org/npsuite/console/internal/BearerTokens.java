// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;
import org.npsuite.service.TokenService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The short-lived tokens with which the components of a page ask REST. Whoever may use the console is an admin. */
@Component(service = BearerTokens.class)
public final class BearerTokens {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile TokenService service;

    /** Waits for a service to mint them. */
    @Activate
    public BearerTokens() {}

    BearerTokens(TokenService service) {
        this.service = service;
    }

    /** Whether tokens can be had at the moment. */
    boolean available() {
        return service != null;
    }

    /** A token for whoever sent the request, good for its origin; empty while nobody mints any. */
    Optional<String> mint(HttpServletRequest request) {
        TokenService minting = service;
        if (minting == null) {
            return Optional.empty();
        }
        return Optional.of(minting.mint(caller(request), origin(request), TokenService.LONGEST));
    }

    /** The console user who sent the request. */
    static Caller caller(HttpServletRequest request) {
        String user = request.getRemoteUser();
        return Caller.of("console:" + (user == null ? "unknown" : user), Role.ADMIN);
    }

    /** Where the page came from: what the browser says, since a proxy may hide scheme and host from us. */
    static String origin(HttpServletRequest request) {
        String sent = request.getHeader("Origin");
        if (sent != null && !sent.equals("null")) {
            return sent;
        }
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
