// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps H2's file small. Every commit leaves some kilobytes behind that H2 makes room of again in its background thread;
 * but that thread runs only where commits are written late, which this store does not allow. So its work is called for
 * here, now and then. H2 offers it by no statement, and hides the way to it from other bundles: hence the reflection,
 * and nothing worse than a larger file where a later H2 has it no more.
 */
final class H2File {

    private static final Logger LOG = LoggerFactory.getLogger(H2File.class);

    /** Commits between two rounds: some megabytes of leftovers. */
    private static final int ROUND = 500;

    /** Per cent of live data in the file under which it is worth rewriting parts of it, and how many bytes at a time. */
    private static final int FILLED = 50;

    private static final int REWRITE = 4 * 1024 * 1024;

    private final AtomicInteger commits = new AtomicInteger();

    /** Called after every commit. */
    void committed(Connection connection) throws SQLException {
        if (commits.incrementAndGet() % ROUND == 0) {
            tidy(connection.unwrap(Connection.class));
        }
    }

    private static void tidy(Connection h2) {
        try {
            Object store = call(call(call(call(h2, "getSession"), "getDatabase"), "getStore"), "getMvStore");
            store.getClass().getMethod("compact", int.class, int.class).invoke(store, FILLED, REWRITE);
        } catch (ReflectiveOperationException e) {
            LOG.debug("H2's file was not tidied.", e);
        }
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }
}
