// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** Remembers what was published. */
public final class Published implements EventAdmin {

    public final List<Event> events = new ArrayList<>();

    @Override
    public void postEvent(Event event) {
        throw new AssertionError("signals are sent, so that none is lost");
    }

    @Override
    public void sendEvent(Event event) {
        events.add(event);
    }

    public List<String> states() {
        return events.stream()
                .map(event -> event.getProperty("state").toString())
                .toList();
    }
}
