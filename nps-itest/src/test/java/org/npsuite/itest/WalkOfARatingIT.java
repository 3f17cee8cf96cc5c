// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.npsuite.itest.host.PaxKaraf;
import org.npsuite.itest.host.Rest;

/** A rating goes in at REST and comes out as a score, beside a benchmark and a goal; rooms come and go meanwhile. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WalkOfARatingIT {

    private static PaxKaraf karaf;
    private static Rest admin;

    @BeforeAll
    static void aKarafWithTheSuite() {
        karaf = PaxKaraf.withSuite();
        admin = karaf.admin();
        Journey.createProgramme(admin);
        Journey.rateFive(admin);
    }

    @AfterAll
    static void stop() {
        karaf.close();
    }

    @Test
    @Order(1)
    void aScoreComesWithItsIntervalItsBandAndItsDefinition() {
        JsonNode answer = admin.get("/programmes/customers/score?groupBy=attr:segment&groupBy=month")
                .json();

        assertThat(answer.path("definition").asText()).startsWith("nps-1");
        assertThat(answer.at("/total/score").asInt()).isEqualTo(40);
        assertThat(answer.at("/total/exact/num").asInt()).isEqualTo(40);
        assertThat(answer.at("/total/state").asText()).isEqualTo("INDICATIVE");
        assertThat(answer.at("/total/interval/method").asText()).isEqualTo("SCORE");
        assertThat(answer.at("/total/band").asText()).isEqualTo("TO_IMPROVE");
        assertThat(answer.path("groups")).hasSize(2);
        assertThat(answer.at("/groups/0/group/month").asText()).isEqualTo("2026-01");
    }

    @Test
    @Order(1)
    void theSameQuestionAtTheSameWatermarkHasTheSameBytes() {
        String question = "/programmes/customers/score?groupBy=month";

        Rest.Answer first = admin.get(question);
        Rest.Answer second = admin.get(question);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.raw().headers().firstValue("ETag"))
                .isPresent()
                .isEqualTo(first.raw().headers().firstValue("ETag"));
    }

    @Test
    @Order(1)
    void theProgrammeStandsInItsIndustry() {
        JsonNode report = admin.get("/programmes/customers/benchmark").json();

        assertThat(report.at("/verdict/sentence").asText()).isNotBlank();
        assertThat(report.path("comparisons")).isNotEmpty();
        assertThat(report.at("/comparisons/0/source/publisher").asText()).isNotBlank();
    }

    @Test
    @Order(1)
    void aGoalHasItsProgress() {
        Rest.Answer put = admin.put(
                "/programmes/customers/goals/year-end",
                """
                {"name":"45 by the end of 2099","target":45,"measure":"PUBLISHED","from":"2026-01-01","due":"2099-12-31"}""");
        assertThat(put.status()).as(put.body()).isIn(200, 201);

        JsonNode progress =
                admin.get("/programmes/customers/goals/year-end/progress").json();

        assertThat(progress.path("state").asText()).isEqualTo("CANNOT_TELL");
        assertThat(progress.path("rule").asText()).isNotBlank();
    }

    @Test
    @Order(1)
    void aRunningImportTellsHowFarItIs() {
        admin.put("/programmes/imported", Journey.PROGRAMME);
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Rest.Answer> sender = admin.stream(
                "PUT",
                "/cxf/nps/v1/programmes/imported/imports/2026-03",
                "application/x-ndjson",
                new SequenceInputStream(
                        new ByteArrayInputStream("{\"rating\":9}\n".repeat(3000).getBytes(StandardCharsets.UTF_8)),
                        endAfter(asked)));
        try {
            Awaitility.await("the import under way tells how far it is")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> {
                        JsonNode run = admin.get("/programmes/imported/imports/2026-03")
                                .json();
                        return run.path("state").asText().equals("RUNNING")
                                && run.path("linesRead").asLong() > 0;
                    });
            assertThat(karaf.as("analyst").get("/programmes/imported/imports").status())
                    .isEqualTo(403);
        } finally {
            asked.countDown();
        }

        assertThat(sender.join().json().path("accepted").asLong()).isEqualTo(3000);
        JsonNode latest = admin.get("/programmes/imported/imports").json().at("/imports/0");
        assertThat(latest.path("state").asText()).isEqualTo("DONE");
        assertThat(latest.path("accepted").asLong()).isEqualTo(3000);
        assertThat(latest.has("endedAt")).isTrue();
    }

    /** A stream that has nothing more to say, and says so no sooner than the latch opens. */
    private static InputStream endAfter(CountDownLatch latch) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                try {
                    latch.await();
                    return -1;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new InterruptedIOException();
                }
            }
        };
    }

    @ParameterizedTest(name = "{1} {2} by {0} answers {3}")
    @Order(1)
    @CsvSource({
        "viewer,GET,/programmes/customers/score,200",
        "viewer,GET,/programmes/customers/responses,403",
        "viewer,PUT,/programmes/customers,403",
        "agent,GET,/programmes/customers/score,200",
        "agent,PUT,/programmes/customers,403",
        "analyst,GET,/programmes/customers/responses,200",
        "analyst,POST,/erasures,403",
        "stranger,GET,/programmes/customers/score,403",
        "stranger,GET,/programmes,403"
    })
    void rolesReachThisFar(String user, String method, String path, int status) {
        String body =
                method.equals("GET") ? "" : path.equals("/erasures") ? "{\"customer\":\"c-1\"}" : Journey.PROGRAMME;

        Rest.Answer answer = karaf.as(user).send(method, "/cxf/nps/v1" + path, "application/json", body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    @Test
    @Order(1)
    void withoutCredentialsThereIsNothingToSeeButHealthAndContract() {
        assertThat(karaf.rest().get("/programmes").status()).isEqualTo(401);
        assertThat(karaf.rest().get("/health").status()).isEqualTo(200);
        assertThat(karaf.rest().get("/openapi.json").status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void theScoringBundleGoesAndComesBackUnderLoad() throws InterruptedException, ExecutionException {
        AtomicBoolean loading = new AtomicBoolean(true);
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Future<int[]>> loads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            loads.add(clients.submit(load(loading)));
        }
        try {
            for (int swap = 0; swap < 3; swap++) {
                admin.bundle("org.npsuite.nps-scoring-bundle", "stop");
                admin.await("/cxf/nps/v1/programmes/customers/score", 503);
                admin.bundle("org.npsuite.nps-scoring-bundle", "start");
                admin.await("/cxf/nps/v1/programmes/customers/score", 200);
            }
        } finally {
            loading.set(false);
            clients.shutdown();
        }

        int served = 0;
        int away = 0;
        for (Future<int[]> one : loads) {
            served += one.get()[0];
            away += one.get()[1];
        }
        assertThat(served).isPositive();
        assertThat(away).isPositive();
    }

    /** Asks until told otherwise; anything but a score or a 503 with Retry-After fails the journey. */
    private static Callable<int[]> load(AtomicBoolean loading) {
        return () -> {
            int[] counts = new int[2];
            while (loading.get()) {
                Rest.Answer answer =
                        admin.trySend("GET", "/cxf/nps/v1/programmes/customers/score", "application/json", "");
                if (answer.status() == 503) {
                    assertThat(answer.raw().headers().firstValue("Retry-After")).isPresent();
                    counts[1]++;
                } else {
                    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                    counts[0]++;
                }
            }
            return counts;
        };
    }
}
