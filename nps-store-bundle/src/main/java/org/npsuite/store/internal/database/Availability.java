// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;

/** Tells the log once when the database goes and once when it returns, however many requests fail in between. */
final class Availability {

    /** Longer than a pool hands out a connection again without looking whether it is still alive. */
    private static final long REST = Duration.ofSeconds(1).toNanos();

    private final Logger log;
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile boolean onlyWriting;
    private volatile boolean unreadable;
    private volatile boolean storage;
    private volatile boolean resting;
    private volatile long restingSince;

    Availability(Logger log) {
        this.log = log;
    }

    /** @param writing whether something was to be written: as long as only that fails, reading proves nothing */
    void lost(SQLException fault, boolean writing) {
        if (writing && !Faults.isBrokenConnection(fault)) {
            onlyWriting = true;
        } else {
            unreadable = true;
        }
        // Kept until it is back: what fails after it, such as a connection nobody can have, says less.
        if (Faults.isStorage(fault)) {
            storage = true;
        }
        if (away.compareAndSet(false, true)) {
            log.warn(
                    "The database of NPS is away (SQLState {}{}). Requests are refused as unavailable until it returns; "
                            + "nothing acknowledged is lost.",
                    Faults.state(fault),
                    hint(fault));
        }
    }

    /** Lets the database alone for a moment, until the pool examines the connections it has to it. */
    void rest() {
        restingSince = System.nanoTime();
        resting = true;
    }

    boolean isResting() {
        if (resting && System.nanoTime() - restingSince > REST) {
            resting = false;
        }
        return resting;
    }

    /** @param writing whether something was written */
    void present(boolean writing) {
        // Read first: this is called after every statement, and a volatile read costs nothing.
        if (away.get()) {
            unreadable = false;
            if ((writing || !onlyWriting) && away.compareAndSet(true, false)) {
                onlyWriting = false;
                storage = false;
                log.info("The database of NPS is back.");
            }
        }
    }

    /** Whether the last that is known is that the database answers but cannot write. */
    boolean isUnwritable() {
        return away.get() && onlyWriting;
    }

    /** Whether the last that is known is that it does not even answer. */
    boolean isUnreadable() {
        return away.get() && unreadable;
    }

    /** Whether it is away for want of its files, as with a full disk, as far as any fault since it went has told. */
    boolean isWithoutStorage() {
        return away.get() && storage;
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
            case "53100" -> ": its disk is full";
            case "0A000" -> ": it is neither H2 nor PostgreSQL, see etc/org.ops4j.datasource-nps.cfg";
            default -> Faults.isStorage(fault) ? ": it cannot read or write its files, perhaps the disk is full" : "";
        };
    }
}
