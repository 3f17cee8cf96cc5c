// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import java.util.List;
import java.util.Set;
import org.npsuite.spi.doctor.Finding;

/** Whether the suite was tested on this Java. */
final class JavaCheck implements Check {

    private static final Set<Integer> TESTED = Set.of(17, 21);

    private final Runtime.Version version;

    JavaCheck(Runtime.Version version) {
        this.version = version;
    }

    @Override
    public List<Finding> findings(Installation installation, Texts texts) {
        boolean tested = TESTED.contains(version.feature());
        String number = version.toString();
        return List.of(
                tested ? texts.ok("java", "java.tested", number) : texts.warning("java", "java.untested", number));
    }
}
