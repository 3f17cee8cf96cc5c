// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.doctor;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells an administrator what a bundle is missing. Asked when someone opens <em>Doctor</em>, so it may look closely. */
@ConsumerType
public interface Examination {

    /**
     * What was found, good and bad.
     *
     * @param locale language of the findings
     */
    List<Finding> examine(Locale locale);
}
