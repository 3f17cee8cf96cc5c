// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.response;

import java.util.List;
import java.util.Objects;
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
            return Objects.requireNonNull(directory.get().find(customer), "found");
        } catch (RuntimeException e) {
            // The directory is the host's code, null where it should not be included: customers then go by their ids.
            complaints.about(directory.get(), e, "customers go by their ids");
            return Optional.empty();
        }
    }

    /** Customers whose name or id contains a text, at most so many; none where nobody knows. */
    List<Customer> containing(String text, int limit) {
        Optional<CustomerDirectory> directory = host.customers();
        if (directory.isEmpty()) {
            return List.of();
        }
        try {
            return directory.get().search(text, limit).stream()
                    .filter(Objects::nonNull)
                    .limit(limit)
                    .toList();
        } catch (RuntimeException e) {
            complaints.about(directory.get(), e, "customers are found by their ids only");
            return List.of();
        }
    }

    /** Class names of the directories of customers that have failed. */
    public List<String> failing() {
        return complaints.about();
    }
}
