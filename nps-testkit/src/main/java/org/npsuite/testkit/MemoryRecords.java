// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.spi.store.Records;
import org.npsuite.spi.store.StoredRecord;

/** Documents kept in memory, true to the contract of {@link Records}: versions, history, leases by the given clock. */
public final class MemoryRecords implements Records {

    private record Lease(String holder, Instant until) {}

    private final Map<String, TreeMap<String, List<StoredRecord>>> collections = new TreeMap<>();
    private final Map<String, Lease> leases = new TreeMap<>();
    private final Clock clock;

    public MemoryRecords(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public synchronized Optional<StoredRecord> get(String collection, String key) {
        return latest(versions(collection, key));
    }

    @Override
    public synchronized List<StoredRecord> list(String collection, String prefix) {
        return collections.getOrDefault(collection, new TreeMap<>()).tailMap(prefix).entrySet().stream()
                .takeWhile(document -> document.getKey().startsWith(prefix))
                .flatMap(document -> latest(document.getValue()).stream())
                .toList();
    }

    @Override
    public synchronized StoredRecord put(String collection, String key, String json, long expectedVersion, String by) {
        Objects.requireNonNull(json, "json");
        expect(collection, key, expectedVersion);
        return add(collection, key, json, by);
    }

    @Override
    public synchronized void delete(String collection, String key, long expectedVersion, String by) {
        if (get(collection, key).isEmpty()) {
            throw ProblemException.notFound("there is no such document");
        }
        expect(collection, key, expectedVersion);
        add(collection, key, null, by);
    }

    @Override
    public synchronized List<StoredRecord> history(String collection, String key) {
        return List.copyOf(versions(collection, key));
    }

    @Override
    public synchronized boolean lease(String name, String holder, Duration duration) {
        Instant now = clock.instant();
        Lease taken = leases.get(name);
        if (taken != null && taken.until().isAfter(now) && !taken.holder().equals(holder)) {
            return false;
        }
        leases.put(name, new Lease(holder, now.plus(duration)));
        return true;
    }

    private void expect(String collection, String key, long expectedVersion) {
        long version = get(collection, key).map(StoredRecord::version).orElse(ABSENT);
        if (version != expectedVersion) {
            throw new ProblemException(Problem.STALE, "the document has changed: read it again");
        }
    }

    private StoredRecord add(String collection, String key, String json, String by) {
        List<StoredRecord> versions = collections
                .computeIfAbsent(collection, name -> new TreeMap<>())
                .computeIfAbsent(key, name -> new ArrayList<>());
        StoredRecord added = new StoredRecord(collection, key, versions.size() + 1L, json, clock.instant(), by);
        versions.add(added);
        return added;
    }

    private List<StoredRecord> versions(String collection, String key) {
        return collections.getOrDefault(collection, new TreeMap<>()).getOrDefault(key, List.of());
    }

    private static Optional<StoredRecord> latest(List<StoredRecord> versions) {
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(versions.get(versions.size() - 1)).filter(version -> !version.deleted());
    }
}
