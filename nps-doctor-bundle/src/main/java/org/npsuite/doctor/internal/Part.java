// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import java.util.List;

/**
 * A component of a room.
 *
 * @param room the room's symbolic name
 * @param roomId by which the shell knows the room
 * @param name the component's name
 * @param services what it would offer
 * @param state how it is
 * @param missing what it waits for; empty unless {@link State#WAITING}
 */
record Part(String room, long roomId, String name, List<String> services, State state, List<Need> missing) {

    /** How a component is. */
    enum State {
        /** Serves, or would as soon as it is asked to. */
        WELL,
        /** Lacks a service. */
        WAITING,
        /** Threw when it was started. */
        FAILED
    }

    /**
     * A service that a component needs.
     *
     * @param service name of its interface
     * @param target the filter it must match; empty for any
     */
    record Need(String service, String target) {}

    /** The last part of its name, as people call it. */
    String shortName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
