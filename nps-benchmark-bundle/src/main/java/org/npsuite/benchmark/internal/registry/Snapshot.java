// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.registry;

import java.util.List;
import org.npsuite.model.benchmark.BenchmarkPack;

/**
 * All packs of one moment. Immutable, so that an answer that takes one at its start is of one piece.
 *
 * @param deliveries of every origin, also the refused and the overridden, by pack name
 */
public record Snapshot(List<Delivery> deliveries) {

    /** Nothing was brought yet. */
    public static final Snapshot EMPTY = new Snapshot(List.of());

    public Snapshot {
        deliveries = List.copyOf(deliveries);
    }

    /** The packs that take part in answers, by name. */
    public List<BenchmarkPack> packs() {
        return deliveries.stream()
                .filter(Delivery::inUse)
                .flatMap(delivery -> delivery.pack().stream())
                .toList();
    }
}
