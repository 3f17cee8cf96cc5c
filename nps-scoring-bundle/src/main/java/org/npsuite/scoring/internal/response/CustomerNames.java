// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.response;

import java.util.List;
import java.util.Optional;
import org.npsuite.scoring.internal.backing.Complaints;
import org.npsuite.scoring.internal.backing.Host;
import org.npsuite.spi.host.Customer;
import org.npsuite.spi.host.CustomerDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the host calls its customers, where it tells. */
@Component(service = CustomerNames.class)
public final class CustomerNames {

    private final Host host;
    private final Complaints complaints = new Complaints();

    @Activate
    public CustomerNames(@Reference Host host) {
        this.host = host;
    }

    /** The customer; empty where nobody knows it. */
    Optional<Customer> of(String customer) {
        Optional<CustomerDirectory> directory = host.customers();
        if (directory.isEmpty()) {
            return Optional.empty();
        }
        try {
            return directory.get().find(customer);
        } catch (RuntimeException e) {
            // The directory is the host's code: without it customers go by their ids.
            complaints.about(directory.get(), e, "customers go by their ids");
            return Optional.empty();
        }
    }

    /** Class names of the directories of customers that have failed. */
    public List<String> failing() {
        return complaints.about();
    }
}
