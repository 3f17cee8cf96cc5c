// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import java.util.List;
import org.npsuite.spi.doctor.Finding;

/** Whether every installed bundle of the suite is started. */
final class RoomCheck implements Check {

    @Override
    public List<Finding> findings(Installation installation, Texts texts) {
        List<Room> rooms = installation.rooms();
        List<Finding> stopped = rooms.stream()
                .filter(room -> !room.started())
                .map(room -> texts.error("rooms", "rooms.stopped", room.name(), Long.toString(room.id())))
                .toList();
        return stopped.isEmpty() ? List.of(texts.ok("rooms", "rooms.started", rooms.size())) : stopped;
    }
}
