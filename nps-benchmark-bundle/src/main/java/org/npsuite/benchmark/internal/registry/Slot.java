// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.registry;

import java.util.List;
import java.util.Optional;
import org.npsuite.benchmark.internal.pack.Complaint;
import org.npsuite.model.benchmark.BenchmarkPack;

/**
 * What is known of one origin.
 *
 * @param origin who
 * @param good its last good pack; kept while it is away, in case it comes back with a bad one
 * @param complaints why its latest pack was refused
 * @param state whether it is there
 */
record Slot(Origin origin, Optional<BenchmarkPack> good, List<Complaint> complaints, State state) {

    enum State {
        /** Brings a pack. */
        PRESENT,
        /** Has just gone; its figures stay for a moment, so that an update leaves no gap. */
        LEAVING,
        /** Gone, remembered. */
        GONE
    }

    Slot in(State other) {
        return new Slot(origin, good, complaints, other);
    }

    boolean isShown() {
        return state != State.GONE;
    }
}
