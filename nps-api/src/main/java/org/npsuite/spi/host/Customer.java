// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.host;

import java.util.Objects;
import java.util.Optional;

/**
 * A customer as the host knows it.
 *
 * @param id the host's id
 * @param name for people
 * @param account the account it belongs to, if any
 */
public record Customer(String id, String name, Optional<String> account) {

    public Customer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(account, "account");
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Customer";
    }
}
