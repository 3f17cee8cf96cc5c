// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a pack, so that its author sees more than one mistake at a time. */
final class Complaints {

    private static final int ENOUGH = 20;

    private final List<Complaint> complaints = new ArrayList<>();

    /** Notes one, unless there are enough already. */
    void add(String file, long line, String reason) {
        if (complaints.size() < ENOUGH) {
            complaints.add(new Complaint(file, line, reason));
        }
    }

    /** Whether reading on would tell the author nothing new. */
    boolean enough() {
        return complaints.size() >= ENOUGH;
    }

    /** Passes where nothing was noted. */
    void throwIfAny() throws PackRefusedException {
        if (!complaints.isEmpty()) {
            throw new PackRefusedException(complaints);
        }
    }
}
