// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.host;

import java.util.Objects;
import java.util.Optional;

/**
 * Who looks after a customer.
 *
 * @param team id of the team
 * @param owner the person, if one is named
 */
public record Assignment(String team, Optional<String> owner) {

    public Assignment {
        Objects.requireNonNull(team, "team");
        Objects.requireNonNull(owner, "owner");
    }
}
