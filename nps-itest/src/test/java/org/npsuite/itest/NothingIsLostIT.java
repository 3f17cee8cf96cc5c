// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.npsuite.itest.host.KarafHome;
import org.npsuite.itest.host.Rest;

/** What was acknowledged is there after a restart and after a kill. Runs in the distribution. */
class NothingIsLostIT {

    private static final int STREAM = 10_000;

    @Test
    void aRestartKeepsTheScore() throws IOException {
        try (KarafHome karaf = KarafHome.distribution("restart")) {
            karaf.start().rest().awaitReady();
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(karaf.path("etc/nps-admin.password"))))
                    .isEqualTo("rw-------");
            Journey.createProgramme(karaf.generatedAdmin());
            Journey.rateFive(karaf.generatedAdmin());

            karaf.stop();
            karaf.start().rest().awaitReady();

            assertThat(Journey.score(karaf.generatedAdmin())).isEqualTo(40);
        }
    }

    @Test
    void aKillInTheMiddleOfAStreamLosesNoAcknowledgedResponse() throws InterruptedException {
        try (KarafHome karaf = KarafHome.distribution("kill")) {
            karaf.start().rest().awaitReady();
            Rest admin = karaf.generatedAdmin();
            Journey.createProgramme(admin);

            Queue<String> acknowledged = stream(karaf, admin);

            karaf.start().rest().awaitReady();
            long counted = Journey.answers(karaf.generatedAdmin());
            assertThat(counted)
                    .as("every acknowledged response is counted")
                    .isGreaterThanOrEqualTo(acknowledged.size());
            assertThat(acknowledged).isNotEmpty();
            Rest again = karaf.generatedAdmin();
            acknowledged.stream().skip(Math.max(0, acknowledged.size() - 200)).forEach(id -> assertThat(
                            again.get("/programmes/customers/responses/" + id).status())
                    .as(id)
                    .isEqualTo(200));
        }
    }

    /** Eight senders; at three quarters of the stream the process is killed. */
    private static Queue<String> stream(KarafHome karaf, Rest admin) throws InterruptedException {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        ExecutorService senders = Executors.newFixedThreadPool(8);
        for (int sender = 0; sender < 8; sender++) {
            senders.submit(() -> {
                try {
                    for (int i = next.getAndIncrement(); i < STREAM; i = next.getAndIncrement()) {
                        Rest.Answer answer = admin.trySend(
                                "POST",
                                "/cxf/nps/v1/programmes/customers/responses",
                                "application/json",
                                "{\"id\":\"k-" + i + "\",\"rating\":" + i % 11 + "}");
                        if (answer.status() == 201) {
                            acknowledged.add("k-" + i);
                        }
                    }
                } catch (IOException e) {
                    // The host was killed: what was not acknowledged is the sender's to send again.
                }
            });
        }
        Awaitility.await("most of the stream is acknowledged")
                .atMost(3, TimeUnit.MINUTES)
                .until(() -> acknowledged.size() > STREAM * 3 / 4);
        karaf.kill();
        senders.shutdownNow();
        assertThat(senders.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        return acknowledged;
    }
}
