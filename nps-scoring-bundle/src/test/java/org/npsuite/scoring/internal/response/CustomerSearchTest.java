// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.scoring.internal.Problems.problem;
import static org.npsuite.scoring.internal.Room.ADMIN;
import static org.npsuite.scoring.internal.Room.PROGRAMME;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;
import org.npsuite.model.access.Scope;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.response.Anonymity;
import org.npsuite.model.slice.Filter;
import org.npsuite.scoring.internal.Readings;
import org.npsuite.scoring.internal.Room;
import org.npsuite.spi.host.Customer;
import org.npsuite.spi.host.CustomerDirectory;
import org.npsuite.testkit.Responses;

class CustomerSearchTest {

    private static final Caller AGENT = Caller.of("olivia", Role.AGENT);

    private final Room room = Room.withProgramme();

    /** Knows some customers, by a part of their names. */
    private record Directory(List<Customer> customers, List<Integer> limits) implements CustomerDirectory {

        @Override
        public Optional<Customer> find(String id) {
            return customers.stream()
                    .filter(customer -> customer.id().equals(id))
                    .findFirst();
        }

        @Override
        public List<Customer> search(String text, int limit) {
            limits.add(limit);
            String wanted = text.toLowerCase(Locale.ROOT);
            return customers.stream()
                    .filter(customer -> customer.name().toLowerCase(Locale.ROOT).contains(wanted))
                    .limit(limit)
                    .toList();
        }

        @Override
        public Map<String, Long> population(String programme, String attribute) {
            return Map.of();
        }
    }

    /** Answers a search with anything, and finds nobody by id. */
    private record Careless(BiFunction<String, Integer, List<Customer>> search) implements CustomerDirectory {

        @Override
        public Optional<Customer> find(String id) {
            return null;
        }

        @Override
        public List<Customer> search(String text, int limit) {
            return search.apply(text, limit);
        }

        @Override
        public Map<String, Long> population(String programme, String attribute) {
            return Map.of();
        }
    }

    private void add(String id, String customer, String owner) {
        add(PROGRAMME, id, customer, owner);
    }

    private void add(String programme, String id, String customer, String owner) {
        room.journal.add(
                programme,
                Responses.on(
                        "2026-01-05",
                        Responses.valid(9).id(id).customer(customer).owner(owner)));
    }

    private List<String> customers(Caller caller, String text) {
        return room.responses.customers(caller, text, 10).stream()
                .map(Customer::id)
                .toList();
    }

    private Directory tells(Customer... customers) {
        return tells(List.of(customers));
    }

    private Directory tells(List<Customer> customers) {
        Directory directory = new Directory(customers, new ArrayList<>());
        room.host.addCustomers(directory, Map.of());
        return directory;
    }

    private static Customer named(String id, String name) {
        return new Customer(id, name, Optional.empty());
    }

    /** So many customers, {@code c1} the first. */
    private static List<Customer> buyers(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> named("c" + number, "Buyer " + number))
                .toList();
    }

    private static Caller narrowed(Set<String> programmes, String... customers) {
        return new Caller("olivia", Set.of(Role.AGENT), new Scope(programmes, Set.of(), Set.of(customers)));
    }

    @Test
    void customersAreFoundByNameWithinWhatTheCallerMaySee() {
        add("r1", "c1", "olivia");
        add("r2", "c2", "omar");
        tells(named("c1", "Buyer, Alpha"), named("c2", "Buyer, Beta"), named("c3", "Buyer, Gamma"));

        assertThat(customers(ADMIN, "Buyer")).containsExactly("c1", "c2");
        assertThat(customers(AGENT, "Buyer")).containsExactly("c1");
        assertThat(customers(AGENT, "Beta")).isEmpty();
        assertThat(room.responses.customers(ADMIN, "Buyer", 1)).hasSize(1);
        assertThatThrownBy(() -> customers(Caller.of("ana", Role.ANALYST), "Buyer"))
                .satisfies(problem(Problem.FORBIDDEN));
    }

    @Test
    void aCustomerIsFoundByItsIdWhereNobodyKnowsNames() {
        add("r1", "c1", "olivia");

        assertThat(customers(ADMIN, " c1 ")).containsExactly("c1");
        assertThat(customers(ADMIN, "c2")).isEmpty();
    }

    @Test
    void anIdThatTheDirectoryFindsAsWellIsFoundOnce() {
        add("r1", "c1", "olivia");
        tells(named("c1", "Shop c1"));

        assertThat(room.responses.customers(ADMIN, "c1", 10))
                .singleElement()
                .satisfies(customer -> assertThat(customer.name()).isEqualTo("Shop c1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c", "   x "})
    void aTextOfOneLetterWouldListEverybody(String text) {
        assertThatThrownBy(() -> customers(ADMIN, text)).satisfies(problem(Problem.NOT_ALLOWED));
    }

    @ParameterizedTest(name = "a limit of {0} is refused")
    @ValueSource(ints = {0, -1, 101})
    void oneToAHundredAreFound(int limit) {
        assertThatThrownBy(() -> room.responses.customers(ADMIN, "Buyer", limit))
                .satisfies(problem(Problem.NOT_ALLOWED));
    }

    @Test
    void aDirectoryThatFailsLeavesTheIds() {
        add("r1", "c1", "olivia");
        tells((List<Customer>) null);

        assertThat(customers(ADMIN, "c1")).containsExactly("c1");
    }

    @Test
    void aDirectoryThatAnswersNothingAtAllLeavesTheIds() {
        add("r1", "c1", "olivia");
        room.host.addCustomers(new Careless((text, limit) -> null), Map.of());

        assertThat(customers(ADMIN, "c1")).containsExactly("c1");
    }

    @Test
    void aDirectoryWithHolesIsReadBetweenThem() {
        add("r1", "c1", "olivia");
        room.host.addCustomers(
                new Careless((text, limit) -> Arrays.asList(null, named("c1", "Buyer"), null)), Map.of());

        assertThat(customers(ADMIN, "Buyer")).containsExactly("c1");
    }

    @Test
    void aDirectoryThatExceedsTheLimitIsReadUpToIt() {
        add("r1", "c101", "olivia");
        room.host.addCustomers(new Careless((text, limit) -> buyers(10_000)), Map.of());

        assertThatThrownBy(() -> customers(AGENT, "Buyer")).satisfies(problem(Problem.NOT_ALLOWED));
    }

    @Test
    void ofACustomerNoMoreIsReadThanOneAnswerTheCallerMaySee() {
        room.programmes.put(ADMIN, Room.programme().id("calls").build());
        room.programmes.put(
                ADMIN,
                Room.programme().id("hushed").anonymity(Anonymity.STANDARD).build());
        add("calls", "r1", "c1", "olivia");
        add("r2", "c1", "olivia");
        add("r3", "c2", "omar");
        tells(named("c1", "Buyer, Alpha"), named("c2", "Buyer, Beta"));
        Readings readings = new Readings(room);

        assertThat(customers(AGENT, "Buyer")).containsExactly("c1");

        assertThat(readings.answers)
                .as("one for the text as an id and one for c2 in each of two programmes, one for c1 in the first")
                .hasSize(5)
                .allSatisfy(reading -> {
                    assertThat(reading.limit()).isEqualTo(1);
                    assertThat(reading.slice().where()).containsExactly(Filter.parse("owner:eq:olivia"));
                });
        assertThat(readings.lists).containsExactly("programmes");
    }

    @Test
    void whoSeesAPartHasFewerLookedThrough() {
        Directory directory = tells();

        customers(ADMIN, "Buyer");
        customers(AGENT, "Buyer");
        customers(new Caller("ada", Set.of(Role.ADMIN), new Scope(Set.of(PROGRAMME), Set.of(), Set.of())), "Buyer");

        assertThat(directory.limits()).containsExactly(500, 100, 100);
    }

    @Test
    void whereThereAreTooManyOfANameMoreOfItIsAskedFor() {
        add("r1", "c700", "olivia");
        tells(buyers(800));

        assertThatThrownBy(() -> customers(AGENT, "buyer"))
                .satisfies(problem(Problem.NOT_ALLOWED))
                .hasMessageContaining("type more of the name");
        assertThatThrownBy(() -> customers(ADMIN, "buyer")).satisfies(problem(Problem.NOT_ALLOWED));
        assertThat(customers(AGENT, "buyer 700")).containsExactly("c700");
        assertThat(customers(AGENT, "c700")).containsExactly("c700");
    }

    @Test
    void asManyAsAskedForAreEnoughHoweverManyMoreThereAre() {
        IntStream.rangeClosed(1, 10).forEach(number -> add("r" + number, "c" + number, "olivia"));
        tells(buyers(800));

        assertThat(customers(AGENT, "buyer")).hasSize(10);
    }

    @Test
    void aWholeIdIsFoundHoweverManyHaveItInTheirNames() {
        add("r1", "Buyer", "olivia");
        tells(buyers(800));

        assertThat(customers(AGENT, "Buyer")).containsExactly("Buyer");
    }

    @Test
    void theOwnCustomersOfAnAccessAreFoundWhereverTheDirectoryRanksThem() {
        add("r1", "c700", "olivia");
        add("r2", "c701", "omar");
        add("r3", "c3", "olivia");
        Directory directory = tells(buyers(800));

        assertThat(customers(narrowed(Set.of(), "c700", "c701", "c702"), "BUYER"))
                .containsExactly("c700");
        assertThat(customers(narrowed(Set.of(), "c700"), "C700")).containsExactly("c700");
        assertThat(customers(narrowed(Set.of(), "c700"), "c3")).isEmpty();
        assertThat(customers(narrowed(Set.of("another"), "c700"), "buyer")).isEmpty();
        assertThat(directory.limits()).as("searches of the directory").isEmpty();
    }
}
