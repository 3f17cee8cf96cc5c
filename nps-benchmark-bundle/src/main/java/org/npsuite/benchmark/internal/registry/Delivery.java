// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.registry;

import java.util.List;
import java.util.Optional;
import org.npsuite.benchmark.internal.pack.Complaint;
import org.npsuite.model.benchmark.BenchmarkPack;

/**
 * What one origin brings, now.
 *
 * @param origin who brings it
 * @param pack its last good pack; empty where there never was one
 * @param complaints why its latest pack was refused; empty where it was not
 * @param inUse whether its pack takes part in answers
 */
public record Delivery(Origin origin, Optional<BenchmarkPack> pack, List<Complaint> complaints, boolean inUse) {

    public Delivery {
        complaints = List.copyOf(complaints);
    }
}
