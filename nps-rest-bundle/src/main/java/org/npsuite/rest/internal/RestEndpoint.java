// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.npsuite.rest.internal.access.Authenticator;
import org.npsuite.rest.internal.access.JaasAuthenticator;
import org.npsuite.rest.internal.backing.Services;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Publishes the REST contract while the bundle is active. */
@Component(service = RestEndpoint.class, immediate = true, configurationPid = "org.npsuite.rest")
@Designate(ocd = RestEndpoint.Config.class)
public final class RestEndpoint {

    /** Names and descriptions are in {@code OSGI-INF/l10n/rest.properties}. */
    @ObjectClassDefinition(
            id = "org.npsuite.rest",
            name = "%name",
            description = "%description",
            localization = "OSGI-INF/l10n/rest")
    public @interface Config {
        @AttributeDefinition(name = "%address.name", description = "%address.description")
        String address() default "/nps/v1";

        @AttributeDefinition(name = "%realm.name", description = "%realm.description")
        String realm() default "karaf";

        @AttributeDefinition(name = "%origins.name", description = "%origins.description")
        String[] origins() default {};
    }

    private final RestServer server;

    @Activate
    public RestEndpoint(
            @Reference Services services,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    Clock clock,
            Config config) {
        Authenticator authenticator = new JaasAuthenticator(config.realm());
        this.server = RestServer.start(
                config.address(),
                services,
                authenticator,
                origins(config.origins()),
                clock == null ? Clock.systemUTC() : clock);
    }

    /** A text file gives a list as one text, commas and all. */
    private static Set<String> origins(String[] configured) {
        return Arrays.stream(configured)
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toSet());
    }

    @Deactivate
    void stop() {
        server.close();
    }
}
