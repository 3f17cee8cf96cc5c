// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.npsuite.itest.host.KarafHome;
import org.npsuite.itest.host.Rest;
import org.npsuite.itest.witness.GoalWitness;
import org.npsuite.itest.witness.WitnessBundle;

/** A goal's life, on a clock that stands where the journey sets it. Runs in the distribution. */
class GoalWalkIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String GOAL = "/programmes/customers/goals/year-end";
    private static final String YEAR_END =
            """
            {"name":"45 by the end of the year","target":45,"measure":"PUBLISHED","from":"2024-01-01","due":"%s",
             "baseline":{"from":"2023-01-01","to":"2024-01-01"},"owner":"Customer service"}""";

    private static KarafHome karaf;
    private static Rest admin;

    @BeforeAll
    static void aDistributionWithAClockOfItsOwn() throws IOException {
        karaf = KarafHome.distribution("goals");
        karaf.append("etc/org.npsuite.goals.cfg", "\nwatch.seconds = 1\n");
        WitnessBundle.into(karaf.path("deploy"));
        Files.createFile(karaf.path(GoalWitness.SIGNALS));
        itIs("2023-12-15");
        karaf.start().rest().awaitReady();
        admin = karaf.generatedAdmin();
        Journey.createProgramme(admin);
    }

    @AfterAll
    static void stop() {
        karaf.close();
    }

    private static void itIs(String day) throws IOException {
        Path next = Files.writeString(karaf.path("clock.next"), day + "T10:00:00Z");
        Files.move(next, karaf.path(GoalWitness.CLOCK), StandardCopyOption.ATOMIC_MOVE);
    }

    /** 400 answers a month, a fifth of them passive, whose published scores are exactly these. */
    private static void answers(String year, int first, int... scores) {
        for (int i = 0; i < scores.length; i++) {
            String month = "%s-%02d".formatted(year, first + i);
            int promoters = 160 + 2 * scores[i];
            String lines = IntStream.range(0, 400)
                    .mapToObj(n -> "{\"id\":\"%s-%d\",\"rating\":%d,\"answeredAt\":\"%s-%02d\"}"
                            .formatted(month, n, n < promoters ? 9 : n < promoters + 80 ? 7 : 2, month, 1 + n % 28))
                    .collect(Collectors.joining("\n"));
            Rest.Answer answer =
                    admin.send("POST", "/cxf/nps/v1/programmes/customers/responses", "application/x-ndjson", lines);
            assertThat(answer.json().at("/accepted").asInt()).as(answer.body()).isEqualTo(400);
        }
    }

    private static JsonNode stands(String state) {
        Awaitility.await("the goal is " + state).atMost(SOON).untilAsserted(() -> {
            Rest.Answer answer = admin.get(GOAL + "/progress");
            assertThat(answer.json().at("/state").asText()).as(answer.body()).isEqualTo(state);
        });
        return admin.get(GOAL + "/progress").json();
    }

    private static void published(String... states) {
        Awaitility.await("signals " + String.join(", ", states))
                .atMost(SOON)
                .untilAsserted(() -> assertThat(statesPublished()).containsExactly(states));
    }

    private static List<String> statesPublished() {
        return karaf.read(GoalWitness.SIGNALS)
                .lines()
                .filter(line -> line.startsWith("customers/year-end/") && line.contains(" STATE "))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .toList();
    }

    private static List<String> signals() {
        List<String> states = new ArrayList<>();
        admin.get("/programmes/customers/signals").json().at("/signals").forEach(signal -> {
            if (signal.at("/kind").asText().equals("STATE")
                    && signal.at("/goal").asText().equals("year-end")) {
                states.add(
                        0,
                        signal.at("/state").asText() + " "
                                + signal.at("/target").asInt());
            }
        });
        return states;
    }

    @Test
    void aGoalWalksThroughEveryStateOverARestart() throws IOException {
        answers("2023", 1, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32);
        assertThat(admin.put(GOAL, YEAR_END.formatted("2024-12-31")).status()).isEqualTo(201);
        assertThat(stands("NOT_STARTED").at("/rule").asText()).contains("January 1, 2024");
        theWatchHasSeenIt();

        answers("2024", 1, 34, 36, 35);
        itIs("2024-04-01");
        assertThat(stands("CANNOT_TELL").at("/probability/refusal").asText())
                .contains("at least 5 more answers are missing, one in each of 5 further months")
                .contains("Ask again from September 2024 on.");
        published("CANNOT_TELL");

        answers("2024", 4, 36, 37, 36, 37, 36);
        itIs("2024-09-01");
        JsonNode offTrack = stands("OFF_TRACK");
        assertThat(offTrack.at("/required").asDouble()).isBetween(40.0, 41.0);
        assertThat(offTrack.at("/forecast")).hasSize(4);
        assertThat(offTrack.at("/forecast/3/month").asText()).isEqualTo("2024-12");
        assertThat(offTrack.at("/forecast/3/likely/level").asDouble()).isEqualTo(0.8);
        assertThat(offTrack.at("/forecast/3/almostCertain/high").asDouble())
                .isGreaterThan(offTrack.at("/forecast/3/likely/high").asDouble());
        published("CANNOT_TELL", "OFF_TRACK");

        karaf.stop();
        itIs("2024-09-02");
        karaf.start().rest().awaitReady();
        stands("OFF_TRACK");

        answers("2024", 9, 46, 48);
        itIs("2024-11-01");
        stands("AT_RISK");
        published("CANNOT_TELL", "OFF_TRACK", "AT_RISK");

        karaf.kill();
        answersWhileStarting();
        stands("ON_TRACK");
        published("CANNOT_TELL", "OFF_TRACK", "AT_RISK", "ON_TRACK");

        answers("2024", 12, 44);
        itIs("2025-01-01");
        assertThat(stands("MISSED").at("/rule").asText()).contains("was 44, the target 45");
        published("CANNOT_TELL", "OFF_TRACK", "AT_RISK", "ON_TRACK", "MISSED");

        assertThat(admin.put(GOAL, YEAR_END.formatted("2025-06-30")).status()).isEqualTo(200);
        stands("AT_RISK");
        published("CANNOT_TELL", "OFF_TRACK", "AT_RISK", "ON_TRACK", "MISSED", "AT_RISK");
        answers("2025", 1, 50, 52, 52, 53, 52);
        itIs("2025-06-01");
        stands("ON_TRACK");
        published("CANNOT_TELL", "OFF_TRACK", "AT_RISK", "ON_TRACK", "MISSED", "AT_RISK", "ON_TRACK");
        answers("2025", 6, 46);
        itIs("2025-07-01");
        assertThat(stands("ATTAINED").at("/rule").asText()).contains("was 46, the target 45");
        published("CANNOT_TELL", "OFF_TRACK", "AT_RISK", "ON_TRACK", "MISSED", "AT_RISK", "ON_TRACK", "ATTAINED");

        assertThat(signals())
                .as("what was told stays told, whatever was changed since")
                .containsExactly(
                        "CANNOT_TELL 45",
                        "OFF_TRACK 45",
                        "AT_RISK 45",
                        "ON_TRACK 45",
                        "MISSED 45",
                        "AT_RISK 45",
                        "ON_TRACK 45",
                        "ATTAINED 45");
        JsonNode edit = admin.get(GOAL + "/history").json().at("/revisions/1/edits/0");
        assertThat(edit.at("/field").asText()).isEqualTo("due");
        assertThat(edit.at("/from").asText()).isEqualTo("2024-12-31");
        assertThat(edit.at("/to").asText()).isEqualTo("2025-06-30");
    }

    /** Goals are looked at by id: once a hopeless one with a later id is told of, the one before it has been seen. */
    private static void theWatchHasSeenIt() {
        String hopeless =
                """
                {"name":"90 this year","target":90,"measure":"PUBLISHED","from":"2023-01-01","due":"2023-12-31"}""";
        assertThat(admin.put("/programmes/customers/goals/z-hopeless", hopeless).status())
                .isEqualTo(201);
        Awaitility.await("the hopeless goal is told of").atMost(SOON).until(() -> karaf.read(GoalWitness.SIGNALS)
                .contains("customers/z-hopeless/"));
    }

    /** The host was killed: the month's answers are the first thing it is told when it is back. */
    private static void answersWhileStarting() throws IOException {
        itIs("2024-12-01");
        karaf.start().rest().awaitReady();
        answers("2024", 11, 54);
    }

    @Test
    void aBundleStoppedInTheMiddleOfAChangeLosesNothing() throws Exception {
        String path = "/programmes/customers/goals/often";
        Queue<Integer> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService editor = Executors.newSingleThreadExecutor();
        Future<?> edits = editor.submit(() -> {
            for (int target = 0; !done.get(); target = (target + 1) % 101) {
                int status = admin.trySend(
                                "PUT",
                                "/cxf/nps/v1" + path,
                                "application/json",
                                """
                                {"name":"Often changed","target":%d,"measure":"TRUE_LEVEL","from":"2030-01-01",
                                 "due":"2030-12-31"}"""
                                        .formatted(target))
                        .status();
                if (status < 300) {
                    acknowledged.add(target);
                } else {
                    assertThat(status).isEqualTo(503);
                }
            }
            return null;
        });
        for (int round = 1; round <= 3; round++) {
            int seen = acknowledged.size();
            Awaitility.await("changes are made").atMost(SOON).until(() -> acknowledged.size() > seen + 10);
            admin.bundle("org.npsuite.nps-goals-bundle", "stop");
            admin.await("/cxf/nps/v1" + path, 503);
            admin.bundle("org.npsuite.nps-goals-bundle", "start");
            admin.await("/cxf/nps/v1" + path, 200);
        }
        done.set(true);
        edits.get(1, TimeUnit.MINUTES);
        editor.shutdown();

        List<Integer> kept = new ArrayList<>();
        admin.get(path + "/history")
                .json()
                .at("/revisions")
                .forEach(revision -> kept.add(revision.at("/goal/target").asInt()));
        assertThat(kept).containsSubsequence(acknowledged);
    }
}
