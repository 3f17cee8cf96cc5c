// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.logging.LogFactory;

/** Brings the tables up to date. All of them are called {@code nps_…}, so the database may be the host's own. */
final class Schema {

    static {
        // The copy of Flyway is this bundle's own, so nobody else's log is redirected.
        LogFactory.setLogCreator(new MigrationLog());
    }

    private Schema() {}

    static void migrate(DataSource dataSource, Dialect dialect) throws SQLException {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(dataSource)
                    .table("nps_schema_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .placeholders(Map.of("exact", dialect.exactText()))
                    .resourceProvider(new SchemaScripts())
                    .javaMigrationClassProvider(List::of)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new SchemaException(e.getErrorCode().toString(), stateBehind(e));
        }
    }

    private static String stateBehind(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException driver) {
                return driver.getSQLState();
            }
        }
        return null;
    }
}
