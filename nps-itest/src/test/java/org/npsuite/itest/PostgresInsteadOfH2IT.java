// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.npsuite.itest.host.PaxKaraf;
import org.ops4j.pax.exam.Option;

/** The database is another one by its configuration file only. */
class PostgresInsteadOfH2IT {

    private static final String FILE = "etc/org.ops4j.datasource-nps.cfg";
    private static final String SECRET = "nobody-may-read-this";

    @Test
    void theWalkOfARatingEndsInPostgres() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                PaxKaraf karaf = PaxKaraf.withSuite(dataSource(postgres))) {
            Journey.createProgramme(karaf.admin());
            Journey.rateFive(karaf.admin());

            assertThat(Journey.score(karaf.admin())).isEqualTo(40);
            assertThat(tables(postgres)).isPositive();
            assertThat(karaf.admin()
                            .send(
                                    "GET",
                                    "/system/console/services.json?filter=%28osgi.jndi.service.name%3Dnps%29",
                                    "text/plain",
                                    "")
                            .body())
                    .as("the properties of the data source")
                    .contains("DataSource")
                    .doesNotContain(SECRET);
        }
    }

    private static Option[] dataSource(EmbeddedPostgres postgres) {
        return new Option[] {
            editConfigurationFilePut(FILE, "osgi.jdbc.driver.class", "org.postgresql.Driver"),
            editConfigurationFilePut(FILE, "url", postgres.getJdbcUrl("postgres", "postgres")),
            editConfigurationFilePut(FILE, "user", "postgres"),
            editConfigurationFilePut(FILE, ".password", SECRET),
            editConfigurationFilePut(FILE, "dataSourceName", "nps"),
            editConfigurationFilePut(FILE, "pool", "hikari"),
            editConfigurationFilePut(FILE, "hikari.initializationFailTimeout", "-1")
        };
    }

    private static int tables(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) from information_schema.tables where table_schema not in "
                                + "('pg_catalog', 'information_schema')")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
