// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.doctor;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells an administrator what a bundle is missing. Its findings are asked for when someone opens <em>Doctor</em>, so
 * they may look closely. */
@ConsumerType
public interface Examination {

    /**
     * What was found, good and bad.
     *
     * @param locale language of the findings
     */
    List<Finding> examine(Locale locale);

    /**
     * Whether the bundle can serve, as far as it knows: {@code false} makes the suite's health 503. Asked by load
     * balancers every few seconds, so it answers at once, from what it has seen already.
     *
     * @return {@code true} unless overridden
     */
    default boolean ready() {
        return true;
    }
}
