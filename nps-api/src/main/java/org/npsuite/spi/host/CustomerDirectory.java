// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.host;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** The host's customers. Without one, customers go by their ids and populations are what an administrator imported. */
@ConsumerType
public interface CustomerDirectory {

    /** The customer of exactly that id, case included; empty if the host does not know it. */
    Optional<Customer> find(String id);

    /**
     * Customers whose name or id contains the text, at most {@code limit}: fewer says that there are no more.
     *
     * @param text in whatever case: the host must ignore it
     * @param limit above 0
     * @return the likeliest first, where the host can tell; empty where there is none
     */
    List<Customer> search(String text, int limit);

    /**
     * How many customers have each value of an attribute.
     *
     * @param programme the programme's id
     * @param attribute such as {@code segment}
     * @return counts by value; empty where the host does not know
     */
    Map<String, Long> population(String programme, String attribute);
}
