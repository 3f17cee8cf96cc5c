// SPDX-License-Identifier: Apache-2.0
package org.example.crm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** What this CRM knows: accounts, contacts, users. A real one has a database; the companies here are made up. */
@Component(service = Register.class)
public final class Register {

    private static final List<Account> ACCOUNTS = List.of(
            new Account("A-1001", "Alpha Woodworks", "Manufacturing", "North", "north", "desk-north"),
            new Account("A-1002", "Beta Logistics", "Services", "North", "north", "desk-north"),
            new Account("A-1003", "Gamma Foods", "Manufacturing", "North", "north", "desk-north"),
            new Account("A-1004", "Delta Printing", "Services", "South", "south", "desk-south"),
            new Account("A-1005", "Epsilon Optics", "Manufacturing", "South", "south", "desk-south"),
            new Account("A-1006", "Zeta Textiles", "Manufacturing", "South", "south", "desk-south"));

    private static final List<String> POSTS = List.of("Buyer", "Office manager", "Head of operations");

    private static final List<Contact> CONTACTS = ACCOUNTS.stream()
            .flatMap(account -> POSTS.stream()
                    .map(post -> new Contact(
                            "C-" + account.id().substring(2) + (1 + POSTS.indexOf(post)), post, account.id())))
            .toList();

    private static final List<Person> PEOPLE = List.of(
            new Person("desk-north", "AGENT", Set.of("north")),
            new Person("desk-south", "AGENT", Set.of("south")),
            new Person("quality", "ANALYST", Set.of()),
            new Person("head-office", "AGENT", Set.of("north", "south")));

    /** The user of that name. */
    Optional<Person> person(String identity) {
        return PEOPLE.stream().filter(person -> person.identity().equals(identity)).findFirst();
    }

    /** The account of that number, whoever may see it. */
    Optional<Account> account(String id) {
        return ACCOUNTS.stream().filter(account -> account.id().equals(id)).findFirst();
    }

    /** The accounts a user may open. */
    List<Account> accountsOf(Person person) {
        return ACCOUNTS.stream()
                .filter(account -> person.teams().contains(account.team()))
                .toList();
    }

    /** The contacts at an account. */
    List<Contact> contactsAt(String account) {
        return CONTACTS.stream().filter(contact -> contact.account().equals(account)).toList();
    }

    /** All contacts. */
    List<Contact> contacts() {
        return CONTACTS;
    }

    /** The contact of that number. */
    Optional<Contact> contact(String id) {
        return CONTACTS.stream().filter(contact -> contact.id().equals(id)).findFirst();
    }
}
