// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.npsuite.perf.data.Answers;
import org.npsuite.perf.data.Forms;
import org.npsuite.perf.suite.Endpoint;

/** Clients that post one response after the other, each on a connection it keeps. */
final class Clients implements AutoCloseable {

    /** Where the next response that nobody has sent yet is taken from, whatever the endpoint. */
    private static final AtomicLong NEXT = new AtomicLong();

    private static final Answers ANSWERS = new Answers(100_000_000);

    static {
        // One connection for each client; Java keeps five otherwise.
        System.setProperty("http.maxConnections", "256");
    }

    private final URI address;
    private final int count;
    private final ExecutorService threads;

    Clients(Endpoint endpoint, String programme, int count) {
        this.address = endpoint.responses(programme);
        this.count = count;
        this.threads = Executors.newFixedThreadPool(count);
    }

    /** Has each post that many; returns how many were recorded. */
    long post(int each) throws ExecutionException, InterruptedException {
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int client = 0; client < count; client++) {
            tasks.add(() -> postAll(each));
        }
        long recorded = 0;
        for (Future<Integer> task : threads.invokeAll(tasks)) {
            recorded += task.get();
        }
        return recorded;
    }

    private int postAll(int each) throws IOException {
        int recorded = 0;
        for (int i = 0; i < each; i++) {
            recorded +=
                    post(Forms.ndjson(ANSWERS.get(NEXT.incrementAndGet()))) == HttpURLConnection.HTTP_CREATED ? 1 : 0;
        }
        return recorded;
    }

    private int post(String json) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Authorization", Endpoint.credentials());
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        try (OutputStream body = connection.getOutputStream()) {
            body.write(json.getBytes(StandardCharsets.UTF_8));
        }
        int status = connection.getResponseCode();
        try (InputStream answer = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            answer.readAllBytes();
        }
        return status;
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
