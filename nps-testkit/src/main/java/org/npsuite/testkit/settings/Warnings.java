// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.settings;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects what an administrator is warned of about the settings of one configuration, until closed. */
final class Warnings extends Handler implements AutoCloseable {

    private final Logger logger;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    Warnings(String pid) {
        logger = Logger.getLogger(pid);
        logger.addHandler(this);
        logger.setUseParentHandlers(false);
    }

    /** One line each, from WARN on. */
    List<String> lines() {
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
