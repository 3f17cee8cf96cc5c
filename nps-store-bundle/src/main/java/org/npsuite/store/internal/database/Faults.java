// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * What a database's complaint means. Drivers quote statements and values in their messages, customers among them, so
 * only the SQLState ever leaves this room.
 */
final class Faults {

    /** Classes of SQLState that blame the statement or its data; repeating them is no use. */
    private static final Set<String> OURS = Set.of("21", "22", "23", "2B", "2F", "0A", "42");

    /** Two transactions were in each other's way; the loser is expected to try again. */
    private static final Set<String> COLLISIONS = Set.of(
            "40001", // serialization failure, H2's deadlock
            "40P01", // PostgreSQL: deadlock
            "55P03", // PostgreSQL: lock not available
            "HYT00", // H2: lock timeout
            "90131", // H2: the row was changed meanwhile
            "23505"); // another inserted the same key first

    /** H2 has closed its file, after which every connection to it is dead. */
    private static final Set<String> BREAKDOWNS = Set.of(
            "HY000", // general error of its storage
            "90007", // the connection is closed
            "90028", // reading or writing failed
            "90031", "90067", // the connection is broken
            "90098", // the database is closed
            "90121");

    /** The database cannot read or write its files, most often because their disk is full. */
    private static final Set<String> STORAGE = Set.of(
            "53100", // PostgreSQL: disk full
            "58030", // PostgreSQL: reading or writing failed
            "HY000", // H2: general error of its storage
            "90028", // H2: reading or writing failed
            "90031", // H2: the same, with its file's name
            "90062"); // H2: a file could not be created

    private Faults() {}

    /** Whether the database is there but its files cannot be read or written. */
    static boolean isStorage(SQLException fault) {
        return STORAGE.contains(state(fault)) || !isFarAway(fault) && comesOfAFile(fault);
    }

    private static boolean isFarAway(SQLException fault) {
        return isBrokenConnection(fault) || state(fault).equals("90067");
    }

    /** H2 tells those who come after the first that it is closed; that a file was the reason, it only adds. */
    private static boolean comesOfAFile(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    /** Whether an embedded database broke down and must be opened anew. */
    static boolean isBreakdown(SQLException fault) {
        return BREAKDOWNS.contains(state(fault));
    }

    /** Whether another try may go through at once. */
    static boolean isCollision(SQLException fault) {
        return COLLISIONS.contains(state(fault));
    }

    /** Whether the connection broke, perhaps an old one out of the pool. */
    static boolean isBrokenConnection(SQLException fault) {
        String state = state(fault);
        return state.startsWith("08") || state.startsWith("57P");
    }

    /** Whether the database is at fault rather than what it was asked. */
    static boolean isOutage(SQLException fault) {
        String state = state(fault);
        return fault instanceof UnsupportedDatabaseException
                || isCollision(fault) && !state.equals("23505")
                || state.length() < 2
                || !OURS.contains(state.substring(0, 2));
    }

    /** The SQLState; {@code ?} where the driver gives none, as a pool does that waited in vain. */
    static String state(SQLException fault) {
        return Optional.ofNullable(fault.getSQLState()).orElse("?");
    }

    /** The same fault without a word of the driver's. */
    static SQLException silenced(SQLException fault) {
        SQLException silenced = new SQLException("SQLState " + state(fault), fault.getSQLState(), fault.getErrorCode());
        silenced.setStackTrace(fault.getStackTrace());
        return silenced;
    }
}
