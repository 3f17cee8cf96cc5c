// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.spi.store.Records;
import org.npsuite.spi.store.StoredRecord;

/**
 * What all {@link Records} must do. Extend it, give it records, and JUnit runs the contract; each test uses a collection
 * of its own, so all may share one store.
 */
public abstract class RecordsContract {

    private Records records;
    private String collection;

    /** The records to test; they may hold other collections. */
    protected abstract Records records();

    /** Returns once so much has passed on the clock that leases go by. */
    protected abstract void pass(Duration duration);

    @BeforeEach
    void useACollectionOfItsOwn() {
        records = records();
        collection = Names.unused("collection");
    }

    @Test
    void documentIsThereAsItWasPut() {
        String json = "{\"name\":\"Ça va 🙂 'quoted' \\\\ \\n\"}";

        StoredRecord put = records.put(collection, "key", json, Records.ABSENT, "admin");

        assertThat(put.version()).isEqualTo(1);
        assertThat(put.json()).isEqualTo(json);
        assertThat(put.changedBy()).isEqualTo("admin");
        assertThat(records.get(collection, "key")).contains(put);
    }

    @Test
    void largeDocumentIsKept() {
        String json = "{\"text\":\"" + "é".repeat(500_000) + "\"}";

        records.put(collection, "key", json, Records.ABSENT, "admin");

        assertThat(records.get(collection, "key").orElseThrow().json()).isEqualTo(json);
    }

    @Test
    void unknownDocumentIsEmpty() {
        assertThat(records.get(collection, "key")).isEmpty();
        assertThat(records.history(collection, "key")).isEmpty();
        assertThat(records.list(collection, "")).isEmpty();
    }

    @Test
    void sameKeyInAnotherCollectionIsAnotherDocument() {
        put("key", "{}", Records.ABSENT);

        assertThat(records.get(collection + "-other", "key")).isEmpty();
    }

    @Test
    void changeNeedsTheLatestVersion() {
        put("key", "{\"v\":1}", Records.ABSENT);
        put("key", "{\"v\":2}", 1);

        assertProblem(Problem.STALE, () -> put("key", "{\"v\":3}", 1));
        assertThat(records.get(collection, "key").orElseThrow().json()).isEqualTo("{\"v\":2}");
    }

    @Test
    void documentThatIsThereCannotBeCreatedAgain() {
        put("key", "{}", Records.ABSENT);

        assertProblem(Problem.STALE, () -> put("key", "{}", Records.ABSENT));
    }

    @Test
    void documentThatIsNotThereCannotBeChanged() {
        assertProblem(Problem.STALE, () -> put("key", "{}", 1));
    }

    @Test
    void listIsByKeyAndByPrefix() {
        List.of("b/2", "B/1", "a_x", "b/10", "a%x", "abx", "é").forEach(key -> put(key, "{}", Records.ABSENT));

        assertThat(keys("")).containsExactly("B/1", "a%x", "a_x", "abx", "b/10", "b/2", "é");
        assertThat(keys("b/")).containsExactly("b/10", "b/2");
        assertThat(keys("a_")).containsExactly("a_x");
        assertThat(keys("a%")).containsExactly("a%x");
        assertThat(keys("nothing")).isEmpty();
    }

    @Test
    void deletedDocumentIsGoneAndItsHistoryStays() {
        put("key", "{\"v\":1}", Records.ABSENT);
        put("key", "{\"v\":2}", 1);

        records.delete(collection, "key", 2, "other admin");

        assertThat(records.get(collection, "key")).isEmpty();
        assertThat(keys("")).isEmpty();
        List<StoredRecord> history = records.history(collection, "key");
        assertThat(history).extracting(StoredRecord::version).containsExactly(1L, 2L, 3L);
        assertThat(history).extracting(StoredRecord::json).containsExactly("{\"v\":1}", "{\"v\":2}", null);
        assertThat(history).last().satisfies(version -> {
            assertThat(version.deleted()).isTrue();
            assertThat(version.changedBy()).isEqualTo("other admin");
        });
    }

    @Test
    void deletionNeedsTheLatestVersion() {
        put("key", "{}", Records.ABSENT);
        put("key", "{}", 1);

        assertProblem(Problem.STALE, () -> records.delete(collection, "key", 1, "admin"));
        assertThat(records.get(collection, "key")).isPresent();
    }

    @Test
    void whatIsNotThereCannotBeDeleted() {
        assertProblem(Problem.NOT_FOUND, () -> records.delete(collection, "key", 1, "admin"));
        put("key", "{}", Records.ABSENT);
        records.delete(collection, "key", 1, "admin");
        assertProblem(Problem.NOT_FOUND, () -> records.delete(collection, "key", 2, "admin"));
    }

    @Test
    void versionsGoOnAfterADeletion() {
        put("key", "{}", Records.ABSENT);
        records.delete(collection, "key", 1, "admin");

        assertThat(put("key", "{}", Records.ABSENT).version()).isEqualTo(3);
        assertThat(records.history(collection, "key")).hasSize(3);
    }

    @Test
    void ofManyWhoCreateTheSameDocumentOneSucceeds() throws Exception {
        List<StoredRecord> created = together(writer -> put("key", "{\"by\":" + writer + "}", Records.ABSENT));

        assertThat(created).hasSize(1);
        assertThat(records.get(collection, "key")).contains(created.get(0));
    }

    @Test
    void ofManyWhoChangeTheSameVersionOneSucceeds() throws Exception {
        put("key", "{}", Records.ABSENT);

        List<StoredRecord> changed = together(writer -> put("key", "{\"by\":" + writer + "}", 1));

        assertThat(changed).hasSize(1);
        assertThat(records.get(collection, "key")).contains(changed.get(0));
    }

    @Test
    void leaseIsOneHoldersUntilItExpires() {
        String name = Names.unused("lease");

        assertThat(records.lease(name, "node 1", Duration.ofMillis(3000))).isTrue();
        assertThat(records.lease(name, "node 2", Duration.ofMinutes(1))).isFalse();
        pass(Duration.ofMillis(3100));
        assertThat(records.lease(name, "node 2", Duration.ofMinutes(1))).isTrue();
        assertThat(records.lease(name, "node 1", Duration.ofMinutes(1))).isFalse();
    }

    @Test
    void holderRenewsItsLease() {
        String name = Names.unused("lease");
        records.lease(name, "node 1", Duration.ofMillis(1));

        assertThat(records.lease(name, "node 1", Duration.ofMinutes(1))).isTrue();

        pass(Duration.ofMillis(10));
        assertThat(records.lease(name, "node 2", Duration.ofMinutes(1))).isFalse();
    }

    @Test
    void ofManyWhoWantALeaseOneGetsIt() throws Exception {
        String name = Names.unused("lease");

        List<Boolean> taken =
                together(node -> records.lease(name, "node " + node, Duration.ofMinutes(1)) ? Boolean.TRUE : null);

        assertThat(taken).hasSize(1);
    }

    private StoredRecord put(String key, String json, long expectedVersion) {
        return records.put(collection, key, json, expectedVersion, "admin");
    }

    private List<String> keys(String prefix) {
        return records.list(collection, prefix).stream().map(StoredRecord::key).toList();
    }

    /** What those got who got something; others were refused as stale. */
    private static <T> List<T> together(Task<T> task) throws Exception {
        int many = 8;
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Future<T>> futures = IntStream.range(0, many)
                    .mapToObj(i -> threads.submit(() -> unlessStale(task, i)))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results.stream().filter(Objects::nonNull).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T unlessStale(Task<T> task, int number) {
        try {
            return task.run(number);
        } catch (ProblemException e) {
            assertThat(e.problem()).isEqualTo(Problem.STALE);
            return null;
        }
    }

    private static void assertProblem(Problem problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem())
                .isEqualTo(problem));
    }

    @FunctionalInterface
    private interface Task<T> {
        T run(int number);
    }
}
