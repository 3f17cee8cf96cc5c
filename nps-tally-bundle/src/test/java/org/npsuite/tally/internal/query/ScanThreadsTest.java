// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;

class ScanThreadsTest {

    private final ScanThreads threads = new ScanThreads(3);

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void partsAreDoneAtTheSameTimeByThreadsThatCanBeToldApart() {
        CountDownLatch together = new CountDownLatch(3);
        Set<String> names = ConcurrentHashMap.newKeySet();
        int sum = threads.sum(
                3,
                part -> {
                    names.add(Thread.currentThread().getName());
                    together.countDown();
                    await(together);
                    return part;
                },
                Integer::sum);
        assertThat(sum).isEqualTo(3);
        assertThat(names).hasSize(3).allMatch(name -> name.startsWith("nps-tally-scan-"));
    }

    @Test
    void aFailureIsToldOnceNoPartIsBeingDone() {
        AtomicInteger done = new AtomicInteger();
        CountDownLatch failing = new CountDownLatch(1);
        assertThatThrownBy(() -> threads.sum(
                        20,
                        part -> {
                            if (part == 0) {
                                failing.countDown();
                                throw new OutOfMemoryError("part 0");
                            }
                            await(failing);
                            return done.incrementAndGet();
                        },
                        Integer::sum))
                .isInstanceOf(OutOfMemoryError.class)
                .hasMessage("part 0");
        assertThat(done).hasValue(19);
    }

    @Test
    void whoComesTooLateIsTold() {
        threads.close();
        assertThatThrownBy(() -> threads.sum(2, part -> part, Integer::sum))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.problem())
                        .isEqualTo(Problem.UNAVAILABLE));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
