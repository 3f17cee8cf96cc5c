// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;

/** Tells the log once when the database goes and once when it returns, however many requests fail in between. */
final class Availability {

    private final Logger log;
    private final AtomicBoolean away = new AtomicBoolean();

    Availability(Logger log) {
        this.log = log;
    }

    void lost(SQLException fault) {
        if (away.compareAndSet(false, true)) {
            log.warn(
                    "The database of NPS is away (SQLState {}{}). Requests are refused as unavailable until it returns; "
                            + "nothing acknowledged is lost.",
                    Faults.state(fault),
                    hint(fault));
        }
    }

    void present() {
        // Read first: this is called after every statement, and a volatile read costs nothing.
        if (away.get() && away.compareAndSet(true, false)) {
            log.info("The database of NPS is back.");
        }
    }

    private static String hint(SQLException fault) {
        if (fault instanceof SchemaException) {
            return ": its tables could not be brought up to date, " + fault.getMessage();
        }
        return switch (Faults.state(fault)) {
            case "?" -> ": the pool had no connection in time";
            case "90020" -> ": another process holds the database file";
            case "28P01", "28000" -> ": user or password are wrong, see etc/org.ops4j.datasource-nps.cfg";
            case "3D000" -> ": there is no database of this name, see etc/org.ops4j.datasource-nps.cfg";
            case "53100", "90031" -> ": its disk is full";
            case "0A000" -> ": it is neither H2 nor PostgreSQL, see etc/org.ops4j.datasource-nps.cfg";
            default -> "";
        };
    }
}
