// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.itest.host.KarafHome;
import org.npsuite.itest.host.Rest;

/** The database goes away under load and comes back: the log of the distribution says so in a few plain lines. */
class DatabaseOutageIT {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int SENDERS = 8;

    @TempDir
    private Path data;

    @Test
    void anOutageIsToldInWordsAndNotInStackTraces() throws Exception {
        EmbeddedPostgres server = database(0);
        int port = server.getPort();
        KarafHome karaf = KarafHome.distribution("outage");
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try (karaf) {
            karaf.append("etc/org.ops4j.datasource-nps.cfg", dataSource(server));
            karaf.start().rest().awaitReady();
            Rest admin = karaf.generatedAdmin();
            Journey.createProgramme(admin);
            AtomicInteger acknowledged = new AtomicInteger();
            for (int i = 0; i < SENDERS; i++) {
                senders.execute(() -> send(admin, acknowledged, done));
            }
            Awaitility.await().atMost(SOON).until(() -> acknowledged.get() > 200);

            server.close();
            karaf.rest().await("/cxf/nps/v1/health", 503);
            server = database(port);
            karaf.rest().awaitReady();
            int before = acknowledged.get();
            Awaitility.await().atMost(SOON).until(() -> acknowledged.get() > before);
            done.set(true);
            senders.shutdown();
            assertThat(senders.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

            assertThat(Journey.answers(admin)).isGreaterThanOrEqualTo(acknowledged.get());
            List<String> log = karaf.read("data/log/karaf.log").lines().toList();
            assertThat(log.stream().filter(line -> line.contains("The database of NPS is away")))
                    .hasSize(1);
            assertThat(log.stream().filter(line -> line.startsWith("\tat ")))
                    .as("lines of stack traces")
                    .isEmpty();
        } finally {
            done.set(true);
            senders.shutdownNow();
            server.close();
        }
    }

    private static void send(Rest admin, AtomicInteger acknowledged, AtomicBoolean done) {
        while (!done.get()) {
            if (admin.post("/programmes/customers/responses", "{\"rating\":9,\"answeredAt\":\"2026-01-15\"}")
                            .status()
                    == 201) {
                acknowledged.incrementAndGet();
            }
        }
    }

    private EmbeddedPostgres database(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("postgres").toFile())
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    private static String dataSource(EmbeddedPostgres server) {
        return """

                osgi.jdbc.driver.class = org.postgresql.Driver
                url = %s
                user = postgres
                .password = postgres
                """
                .formatted(server.getJdbcUrl("postgres", "postgres"));
    }
}
