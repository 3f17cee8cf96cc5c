// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.h2.jdbcx.JdbcDataSource;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.Records;
import org.npsuite.store.internal.database.Database;
import org.npsuite.store.internal.journal.JdbcJournal;
import org.npsuite.store.internal.records.JdbcRecords;
import org.slf4j.Logger;

/** A store on a real database, as two nodes see it: each has its own pool, where the database allows for two. */
public final class TestStore implements AutoCloseable {

    private final List<AutoCloseable> parts;
    private final List<Database> databases;
    private final DataSource dataSource;

    private TestStore(List<AutoCloseable> parts, DataSource first, DataSource second) {
        this.parts = parts;
        this.dataSource = first;
        this.databases = List.of(new Database(first), new Database(second));
    }

    /** H2 in a file, as the distribution has it. */
    public static TestStore h2(Path directory) {
        HikariDataSource pool = pool(h2Url(directory), "sa");
        return new TestStore(List.of(pool), pool, pool);
    }

    /** H2 in a file, set up by somebody who preferred speed: it is told to write commits a second late. */
    public static TestStore h2InNoHurry(Path directory) {
        HikariDataSource pool = pool(h2Url(directory) + ";WRITE_DELAY=1000", "sa");
        return new TestStore(List.of(pool), pool, pool);
    }

    /** H2 in a file without a pool: a data source for tests that stand between. */
    public static DataSource h2Source(Path directory) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(h2Url(directory) + ";DB_CLOSE_DELAY=-1");
        source.setUser("sa");
        return source;
    }

    /** Where {@link #h2} keeps its file. */
    public static String h2Url(Path directory) {
        return "jdbc:h2:file:" + directory.resolve("nps") + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    /** A PostgreSQL server of its own. */
    public static TestStore postgres() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            String url = server.getJdbcUrl("postgres", "postgres");
            HikariDataSource first = pool(url, "postgres");
            HikariDataSource second = pool(url, "postgres");
            return new TestStore(List.of(first, second, server), first, second);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A pool as the host's. */
    public static HikariDataSource pool(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setMaximumPoolSize(8);
        config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** Does something to the database behind the store's back. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Forgets every response. */
    public void empty() {
        database().identity();
        for (String table : List.of("nps_response", "nps_response_history", "nps_change", "nps_erased", "nps_head")) {
            try {
                execute("truncate table " + table);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public Database database() {
        return databases.get(0);
    }

    /** Another way to the same database, which tells another log when it goes and comes back. */
    public Database database(Logger log) {
        return new Database(dataSource, log);
    }

    public Journal journal(int node) {
        return new JdbcJournal(databases.get(node), Clock.systemUTC());
    }

    public Records records() {
        return new JdbcRecords(databases.get(0), Clock.systemUTC());
    }

    /** Lets time pass on the database's clock, which no test can set. */
    public static void pass(Duration duration) {
        Awaitility.await().pollDelay(duration).atMost(duration.plusMinutes(1)).until(() -> true);
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable part : parts) {
            part.close();
        }
    }
}
