// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.host;

import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** The host's teams: who looks after which customer. Without one, responses keep the team and owner they come with. */
@ConsumerType
public interface TeamDirectory {

    /** Ids of the teams a person belongs to; empty for a person it does not know. */
    Set<String> teamsOf(String identity);

    /**
     * Who looks after a customer now; stamped on each response as it comes in.
     *
     * @param customer the customer's id
     * @param account the account the response names, if any
     */
    Optional<Assignment> assignment(String customer, Optional<String> account);
}
