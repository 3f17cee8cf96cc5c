// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.backing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FreshTest {

    private static final int CLIENTS = 16;

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger reads = new AtomicInteger();
    private final Fresh<String> fresh = new Fresh<>(now::get);

    private String get() {
        return fresh.get("key", key -> "read " + reads.incrementAndGet());
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void isReadAgainOnceASecondIsOver() {
        assertThat(get()).isEqualTo("read 1");
        pass(Duration.ofMillis(999));
        assertThat(get()).isEqualTo("read 1");
        pass(Duration.ofMillis(1));
        assertThat(get()).isEqualTo("read 2");
    }

    @Test
    void isReadAgainAtOnceAfterAChangeHere() {
        get();
        fresh.forget("key");
        assertThat(get()).isEqualTo("read 2");
    }

    @Test
    void manyWhoAskWhenTheSecondIsOverShareOneReading() throws Exception {
        get();
        pass(Duration.ofSeconds(1));
        CountDownLatch slow = new CountDownLatch(1);
        List<FutureTask<String>> clients = ask(slowly(slow));

        slow.countDown();

        for (FutureTask<String> client : clients) {
            assertThat(client.get(30, SECONDS)).isEqualTo("read 2");
        }
        assertThat(reads).hasValue(2);
    }

    @Test
    void failureIsToldToAllWhoWaitAndThenForgotten() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        List<FutureTask<String>> clients = ask(slowly(slow).andThen(read -> {
            throw new IllegalStateException("away");
        }));

        slow.countDown();

        for (FutureTask<String> client : clients) {
            assertThatThrownBy(() -> client.get(30, SECONDS)).hasRootCauseMessage("away");
        }
        assertThat(get()).isEqualTo("read 2");
    }

    @Test
    void readingThatBeganBeforeAChangeIsNotRememberedAfterIt() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        List<FutureTask<String>> before = ask(slowly(slow));

        fresh.forget("key");

        assertThat(get()).isEqualTo("read 2");
        slow.countDown();
        for (FutureTask<String> client : before) {
            assertThat(client.get(30, SECONDS)).isEqualTo("read 1");
        }
        assertThat(get()).isEqualTo("read 2");
    }

    @Test
    void readingThatHangsHoldsUpNobodyAfterASecond() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        List<FutureTask<String>> stuck = ask(slowly(never));

        pass(Duration.ofSeconds(1));

        assertThat(get()).isEqualTo("read 2");
        never.countDown();
        for (FutureTask<String> client : stuck) {
            assertThat(client.get(30, SECONDS)).isEqualTo("read 1");
        }
        assertThat(get()).isEqualTo("read 2");
    }

    private Function<String, String> slowly(CountDownLatch slow) {
        return key -> {
            String read = "read " + reads.incrementAndGet();
            try {
                slow.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return read;
        };
    }

    /** Many ask at once; returns once all of them wait, be it for a reading of their own or of another. */
    private List<FutureTask<String>> ask(Function<String, String> read) {
        List<FutureTask<String>> clients = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            FutureTask<String> client = new FutureTask<>(() -> fresh.get("key", read));
            Thread thread = new Thread(client);
            thread.setDaemon(true);
            thread.start();
            clients.add(client);
            threads.add(thread);
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
        return clients;
    }
}
