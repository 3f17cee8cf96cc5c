// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import java.util.List;
import org.npsuite.spi.doctor.Finding;

/** One thing the doctor looks at himself, because no room can tell that it is missing. */
@FunctionalInterface
interface Check {

    /** What was found, good and bad. */
    List<Finding> findings(Installation installation, Texts texts);
}
