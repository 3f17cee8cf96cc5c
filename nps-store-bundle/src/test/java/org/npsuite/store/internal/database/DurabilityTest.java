// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.npsuite.store.internal.TestStore;

/** Commits are durable even where whoever set up the database preferred speed. */
class DurabilityTest {

    @Test
    void postgresWaitsForTheDiskWhateverItsDefaultIs() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "off")
                        .start();
                HikariDataSource pool = TestStore.pool(server.getJdbcUrl("postgres", "postgres"), "postgres")) {
            Database database = new Database(pool);
            Work<String> setting = DurabilityTest::synchronousCommit;

            assertThat(database.read(setting)).isEqualTo("off");
            assertThat(database.write(setting)).isEqualTo("on");
        }
    }

    private static String synchronousCommit(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet setting = statement.executeQuery("show synchronous_commit")) {
            setting.next();
            return setting.getString(1);
        }
    }
}
