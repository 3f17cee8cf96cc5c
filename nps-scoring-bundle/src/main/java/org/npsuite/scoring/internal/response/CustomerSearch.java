// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.response;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.npsuite.model.access.Scope;
import org.npsuite.spi.host.Customer;

/**
 * Customers by a part of their names. The host's directory knows nothing of who asks, so whoever it finds is named only
 * where the caller may see an answer of that customer.
 */
final class CustomerSearch {

    private static final int MOST = 100;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    /** Asked of the directory for who sees everybody: most of whom it finds will have answered. */
    private static final int CANDIDATES = 500;

    /** For who sees a part: each of them is one look into the store, and most of them are for nothing. */
    private static final int CANDIDATES_OF_A_PART = 100;

    private static final Comparator<Customer> BY_NAME =
            Comparator.comparing(Customer::name).thenComparing(Customer::id);

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
        return visible.scope().customers().isEmpty() ? ofAll(visible, wanted, limit) : ofNamed(visible, wanted, limit);
    }

    private List<Customer> ofAll(Visible visible, String wanted, int limit) {
        boolean whole = visible.granted().rows().isEmpty() && visible.scope().equals(Scope.ALL);
        int candidates = whole ? CANDIDATES : CANDIDATES_OF_A_PART;
        List<Customer> known = names.containing(wanted, candidates);
        Predicate<String> answered = history.answered(visible);
        List<Customer> found = Stream.concat(byId(wanted, known), known.stream())
                .filter(customer -> answered.test(customer.id()))
                .limit(limit)
                .toList();
        boolean named = found.stream().map(Customer::id).anyMatch(wanted::equals);
        // Of a whole id there is no more to type.
        if (known.size() == candidates && found.size() < limit && !named) {
            throw notAllowed("Too many customers have this in their names to look through: type more of the name, or "
                    + "the whole id.");
        }
        return found;
    }

    /** The directory need not be searched where the caller's own scope says who can be found. */
    private List<Customer> ofNamed(Visible visible, String wanted, int limit) {
        Predicate<String> answered = history.answered(visible);
        return visible.scope().customers().stream()
                .map(this::known)
                .filter(customer -> contains(customer.name(), wanted) || contains(customer.id(), wanted))
                .sorted(BY_NAME)
                .filter(customer -> answered.test(customer.id()))
                .limit(limit)
                .toList();
    }

    private static boolean contains(String name, String wanted) {
        return name.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }

    /** The customer of that very id; nobody where the directory has found it already. */
    private Stream<Customer> byId(String id, List<Customer> known) {
        return known.stream().map(Customer::id).anyMatch(id::equals) ? Stream.empty() : Stream.of(known(id));
    }

    private Customer known(String id) {
        return names.of(id).orElse(new Customer(id, id, Optional.empty()));
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
