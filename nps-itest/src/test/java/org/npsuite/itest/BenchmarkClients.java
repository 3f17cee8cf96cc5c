// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.npsuite.itest.host.DataPack;
import org.npsuite.itest.host.Rest;

/** Clients that ask for a programme's place in its industry until they are told to stop. */
final class BenchmarkClients implements AutoCloseable {

    /** In an answer without a figure of the pack. */
    static final String NONE = "none";

    private static final int MANY = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private record Seen(long asked, String version) {}

    private final Rest rest;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> clients = new ArrayList<>();
    private final Queue<Seen> answers = new ConcurrentLinkedQueue<>();
    private volatile boolean asking = true;

    private BenchmarkClients(Rest rest, int number) {
        this.rest = rest;
        for (int client = 0; client < number; client++) {
            clients.add(threads.submit(() -> {
                while (asking) {
                    ask();
                }
                return null;
            }));
        }
    }

    /** As many as keep every core of a small machine busy. */
    static BenchmarkClients many(Rest rest) {
        return new BenchmarkClients(rest, MANY);
    }

    /** A single one, which leaves the machine time for the change. */
    static BenchmarkClients one(Rest rest) {
        return new BenchmarkClients(rest, 1);
    }

    private void ask() throws IOException {
        long asked = System.nanoTime();
        Rest.Answer answer = rest.trySend("GET", "/cxf/nps/v1/programmes/customers/benchmark", "application/json", "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        answers.add(new Seen(asked, version(answer.json())));
    }

    /** The one version an answer is made from; fails where figures of two versions are in it, or half of one. */
    private static String version(JsonNode report) {
        Set<String> versions = new TreeSet<>();
        Set<String> figures = new TreeSet<>();
        for (JsonNode comparison : report.path("comparisons")) {
            if (comparison.path("pack").asText().equals(DataPack.NAME)) {
                versions.add(comparison.path("packVersion").asText());
                figures.add(comparison.at("/observation/value").asText());
            }
        }
        if (versions.isEmpty()) {
            return NONE;
        }
        assertThat(versions).as("versions in one answer").hasSize(1);
        String version = versions.iterator().next();
        String number = version.substring(0, version.indexOf('.'));
        assertThat(figures).as("figures of version " + version).containsExactlyInAnyOrder(number, "-" + number);
        return version;
    }

    /** Every question asked later than that from now is answered from this version, and such answers come. */
    void see(String version, Duration within) {
        long due = System.nanoTime() + within.toNanos();
        Awaitility.await("answers of " + version)
                .atMost(within.plus(PATIENCE))
                .failFast("no request fails", () -> clients.stream().anyMatch(Future::isDone))
                .until(() -> answers.stream().filter(seen -> seen.asked > due).count() >= 2L * clients.size());
        assertThat(answers.stream()
                        .filter(seen -> seen.asked > due)
                        .map(Seen::version)
                        .collect(Collectors.toSet()))
                .as("versions asked for later than %s after the change", within)
                .containsExactly(version);
    }

    /** Every version that any answer was made from. */
    Set<String> versions() {
        return answers.stream().map(Seen::version).collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many questions were answered so far. */
    int answered() {
        return answers.size();
    }

    /** Stops asking; fails where one request failed. */
    @Override
    public void close() throws InterruptedException, ExecutionException {
        asking = false;
        threads.shutdown();
        for (Future<?> client : clients) {
            client.get();
        }
    }
}
