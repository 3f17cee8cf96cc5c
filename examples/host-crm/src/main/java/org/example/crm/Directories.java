// SPDX-License-Identifier: Apache-2.0
package org.example.crm;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.npsuite.spi.host.Assignment;
import org.npsuite.spi.host.Customer;
import org.npsuite.spi.host.CustomerDirectory;
import org.npsuite.spi.host.TeamDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the suite who our customers are and who looks after them: an agent then sees the own teams' accounts. */
@Component
public final class Directories implements CustomerDirectory, TeamDirectory {

    private final Register register;

    @Activate
    public Directories(@Reference Register register) {
        this.register = register;
    }

    @Override
    public Optional<Customer> find(String id) {
        return register.contact(id).map(this::customer);
    }

    @Override
    public List<Customer> search(String text, int limit) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return register.contacts().stream()
                .map(this::customer)
                .filter(customer -> (customer.id() + '\n' + customer.name()).toLowerCase(Locale.ROOT).contains(wanted))
                .limit(limit)
                .toList();
    }

    @Override
    public Map<String, Long> population(String programme, String attribute) {
        return attribute.equals("segment")
                ? register.contacts().stream()
                        .map(this::accountOf)
                        .collect(Collectors.groupingBy(Account::segment, Collectors.counting()))
                : Map.of();
    }

    @Override
    public Set<String> teamsOf(String identity) {
        return register.person(identity).map(Person::teams).orElse(Set.of());
    }

    @Override
    public Optional<Assignment> assignment(String customer, Optional<String> account) {
        return register.contact(customer)
                .map(this::accountOf)
                .or(() -> account.flatMap(register::account))
                .map(known -> new Assignment(known.team(), Optional.of(known.owner())));
    }

    private Customer customer(Contact contact) {
        return new Customer(
                contact.id(), contact.post() + ", " + accountOf(contact).name(), Optional.of(contact.account()));
    }

    private Account accountOf(Contact contact) {
        return register.account(contact.account()).orElseThrow();
    }
}
