// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import java.time.Clock;
import java.util.Optional;
import org.npsuite.rest.internal.access.Authenticator;
import org.npsuite.rest.internal.access.JaasAuthenticator;
import org.npsuite.rest.internal.backing.Services;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Publishes the REST contract while the bundle is active. */
@Component(service = RestEndpoint.class, immediate = true)
public final class RestEndpoint {

    private final RestServer server;

    @Activate
    public RestEndpoint(
            @Reference Services services,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    Clock clock,
            @Reference RestSettings settings) {
        Authenticator authenticator = settings.realm().isEmpty()
                ? (user, password) -> Optional.empty()
                : new JaasAuthenticator(settings.realm());
        this.server = RestServer.start(
                settings.address(),
                services,
                authenticator,
                settings.origins(),
                clock == null ? Clock.systemUTC() : clock);
    }

    @Deactivate
    void stop() {
        server.close();
    }
}
