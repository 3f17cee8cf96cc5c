// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Flyway has to say, for those who ask for details: an administrator can act on none of it, and what fails is
 * reported by who called it. Public because Flyway makes it from its name.
 */
public final class MigrationLog implements LogCreator {

    @Override
    public Log createLogger(Class<?> type) {
        return new Details(LoggerFactory.getLogger(type));
    }

    private record Details(Logger log) implements Log {

        @Override
        public boolean isDebugEnabled() {
            return log.isTraceEnabled();
        }

        @Override
        public void debug(String message) {
            log.trace(message);
        }

        @Override
        public void info(String message) {
            log.debug(message);
        }

        @Override
        public void warn(String message) {
            log.debug(message);
        }

        @Override
        public void error(String message) {
            log.debug(message);
        }

        @Override
        public void error(String message, Exception e) {
            // The exception may quote the statement; its kind is enough.
            log.debug("{} ({})", message, e.getClass().getName());
        }

        @Override
        public void notice(String message) {
            log.debug(message);
        }
    }
}
