// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.follow;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects what an administrator would be warned of, until closed. */
public final class Warnings extends Handler implements AutoCloseable {

    private final Logger logger = Logger.getLogger("org.npsuite.tally");
    private final List<String> lines = new CopyOnWriteArrayList<>();

    public Warnings() {
        logger.addHandler(this);
        logger.setUseParentHandlers(false);
    }

    /** One line each, from WARN on. */
    public List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
            lines.add(line.getMessage());
        }
    }

    @Override
    public void flush() {
        // Lines are kept in memory.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
