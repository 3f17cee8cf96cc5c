// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to date. All of them are called {@code nps_…}, so the database may be the host's own. */
final class Schema {

    private Schema() {}

    static void migrate(DataSource dataSource, Dialect dialect) throws SQLException {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(dataSource)
                    .loggers(MigrationLog.class.getName())
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
