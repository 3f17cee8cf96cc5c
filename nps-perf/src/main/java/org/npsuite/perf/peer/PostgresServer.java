// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.peer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.npsuite.perf.measure.CpuClock;

/** A PostgreSQL server of its own, set as somebody would set it who wants it fast and loses nothing. */
public final class PostgresServer implements AutoCloseable {

    private static final long MEGABYTE = 1 << 20;

    /** A large table is kept in shared buffers only where it takes less than a quarter of them. */
    private static final long BUFFER_BYTES_PER_RESPONSE = 640;

    private final EmbeddedPostgres server;
    private final CpuClock cpu;
    private final Map<String, String> settings;

    private PostgresServer(EmbeddedPostgres server, CpuClock cpu, Map<String, String> settings) {
        this.server = server;
        this.cpu = cpu;
        this.settings = settings;
    }

    /**
     * Starts one. What is not named here is as PostgreSQL ships it: two parallel workers for a query, JIT on.
     *
     * @param responses how many it will hold
     */
    public static PostgresServer start(Path directory, long responses) throws IOException {
        long buffers = Math.max(512, responses * BUFFER_BYTES_PER_RESPONSE / MEGABYTE);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("shared_buffers", buffers + "MB");
        settings.put("effective_cache_size", buffers * 2 + "MB");
        settings.put("work_mem", "64MB");
        settings.put("maintenance_work_mem", "1GB");
        settings.put("max_wal_size", "8GB");
        settings.put("random_page_cost", "1.1");
        settings.put("max_connections", "200");
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        Path data = Files.createTempDirectory(Files.createDirectories(directory), "postgres-");
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(true);
        settings.forEach(builder::setServerConfig);
        EmbeddedPostgres server = builder.start();
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        return new PostgresServer(server, new ProcessTree(postmaster), settings);
    }

    /** What is set, as the server itself tells it, for people. */
    public String settings() throws SQLException {
        StringJoiner told = new StringJoiner(", ");
        for (String setting : settings.keySet()) {
            told.add(setting + "=" + show(setting));
        }
        return told.toString();
    }

    /** Its version. */
    public String version() throws SQLException {
        return show("server_version");
    }

    private String show(String setting) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    /** A connection without a pool. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    /** A pool as a host's. */
    public HikariDataSource pool(int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }

    private String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Processor time of all its processes. */
    public CpuClock cpu() {
        return cpu;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
