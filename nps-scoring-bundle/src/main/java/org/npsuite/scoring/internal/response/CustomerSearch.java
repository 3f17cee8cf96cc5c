// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.response;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.npsuite.spi.host.Customer;

/**
 * Customers by a part of their names. The host's directory knows nothing of who asks, so whoever it finds is named only
 * where the caller may see an answer of that customer.
 */
final class CustomerSearch {

    private static final int MOST = 100;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    /** Asked of the directory, which cannot leave out whom the caller may not see. */
    private static final int CANDIDATES = 500;

    private final CustomerHistory history;
    private final CustomerNames names;

    CustomerSearch(CustomerHistory history, CustomerNames names) {
        this.history = history;
        this.names = names;
    }

    List<Customer> of(Visible visible, String text, int limit) {
        if (limit < 1 || limit > MOST) {
            throw notAllowed("\"limit\" must be 1 to " + MOST);
        }
        String wanted = checked(text);
        List<Customer> known = names.containing(wanted, CANDIDATES);
        return Stream.concat(byId(wanted, known), known.stream())
                .filter(customer -> hasAnswered(visible, customer))
                .limit(limit)
                .toList();
    }

    /** The customer of that very id; nobody where the directory has found it already. */
    private Stream<Customer> byId(String id, List<Customer> known) {
        return known.stream().map(Customer::id).anyMatch(id::equals)
                ? Stream.empty()
                : Stream.of(names.of(id).orElse(new Customer(id, id, Optional.empty())));
    }

    private boolean hasAnswered(Visible visible, Customer customer) {
        return !history.of(visible, customer.id(), 1, Optional.empty()).items().isEmpty();
    }

    private static String checked(String text) {
        String wanted = text.strip();
        if (wanted.length() < SHORTEST || wanted.length() > LONGEST) {
            throw notAllowed(
                    "\"text\" must have " + SHORTEST + " to " + LONGEST + " characters of a customer's name or id");
        }
        return wanted;
    }
}
