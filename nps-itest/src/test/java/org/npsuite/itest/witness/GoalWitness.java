// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Dictionary;
import java.util.Hashtable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/**
 * What a journey puts into the host beside the suite: a clock that stands where {@code clock.txt} says, and a listener
 * that notes in {@code signals.txt} what is published of goals, one line each. Both lie in the host's folder.
 */
public final class GoalWitness implements BundleActivator {

    /** Holds the instant, ISO 8601. */
    public static final String CLOCK = "clock.txt";

    /** Holds the events: id, kind and state, or the group of an alarm. */
    public static final String SIGNALS = "signals.txt";

    @Override
    public void start(BundleContext context) {
        Path home = Path.of(context.getProperty("karaf.base"));
        context.registerService(Clock.class, new StandingClock(home.resolve(CLOCK), ZoneOffset.UTC), null);
        Dictionary<String, Object> topic = new Hashtable<>();
        topic.put(EventConstants.EVENT_TOPIC, "org/npsuite/goal/STATE_CHANGED");
        context.registerService(EventHandler.class, event -> note(home.resolve(SIGNALS), event), topic);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the services back.
    }

    private static void note(Path file, Event event) {
        Object detail =
                "ALARM".equals(event.getProperty("kind")) ? event.getProperty("group") : event.getProperty("state");
        String line = event.getProperty("id") + " " + event.getProperty("kind") + " " + detail + "\n";
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class StandingClock extends Clock {

        private final Path file;
        private final ZoneId zone;

        StandingClock(Path file, ZoneId zone) {
            this.file = file;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            try {
                return Instant.parse(Files.readString(file).strip());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new StandingClock(file, other);
        }
    }
}
