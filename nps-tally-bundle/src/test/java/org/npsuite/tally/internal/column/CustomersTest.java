// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CustomersTest {

    private final Customers customers = Customers.nobody();

    @Test
    void theSameCustomerHasTheSameOrdinal() {
        int first = customers.use("a");
        int other = customers.use("b");
        assertThat(customers.use("a")).isEqualTo(first).isNotEqualTo(other).isPositive();
    }

    @Test
    void aCustomerWithoutRowsIsForgottenAndTheOrdinalGivenToAnother() {
        int ordinal = customers.use("a");
        customers.use("a");
        customers.release(ordinal);
        assertThat(customers.use("b")).isNotEqualTo(ordinal);
        customers.release(ordinal);
        assertThat(customers.use("c")).isEqualTo(ordinal);
        assertThat(customers.size()).isEqualTo(3);
    }

    @Test
    void customersWhoComeAndGoAreNeverMistakenForEachOther() {
        Random random = new Random(11);
        Map<String, Integer> ordinals = new HashMap<>();
        List<String> uses = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            if (!uses.isEmpty() && random.nextInt(5) < 2) {
                String gone = uses.remove(random.nextInt(uses.size()));
                customers.release(ordinals.get(gone));
                if (!uses.contains(gone)) {
                    ordinals.remove(gone);
                }
            } else if (uses.size() < 300) {
                String customer = "customer " + random.nextInt(500);
                int ordinal = customers.use(customer);
                Integer known = ordinals.putIfAbsent(customer, ordinal);
                assertThat(ordinal).isEqualTo(known == null ? ordinal : known);
                uses.add(customer);
            }
        }
        assertThat(ordinals.values()).doesNotHaveDuplicates();
    }
}
