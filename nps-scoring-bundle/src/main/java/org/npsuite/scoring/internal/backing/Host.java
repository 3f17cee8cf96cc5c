// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.backing;

import java.util.Map;
import java.util.Optional;
import org.npsuite.spi.host.CustomerDirectory;
import org.npsuite.spi.host.TeamDirectory;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What the host tells about its customers and teams, where it tells anything. */
@Component(service = Host.class)
public final class Host {

    private final Ranked<TeamDirectory> teams = new Ranked<>();
    private final Ranked<CustomerDirectory> customers = new Ranked<>();

    /** The host's teams; empty where the host has none to tell of. */
    public Optional<TeamDirectory> teams() {
        return teams.first();
    }

    /** The host's customers; empty where it has none to tell of. */
    public Optional<CustomerDirectory> customers() {
        return customers.first();
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addTeams(TeamDirectory directory, Map<String, ?> properties) {
        teams.add(directory, properties);
    }

    public void removeTeams(TeamDirectory directory) {
        teams.remove(directory);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addCustomers(CustomerDirectory directory, Map<String, ?> properties) {
        customers.add(directory, properties);
    }

    public void removeCustomers(CustomerDirectory directory) {
        customers.remove(directory);
    }
}
