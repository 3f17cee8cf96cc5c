// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.npsuite.model.document.Document;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.rest.internal.json.Json;
import org.npsuite.rest.internal.json.JsonObject;
import org.npsuite.spi.store.Records;
import org.npsuite.spi.store.StoredRecord;

/**
 * The keys that sign tokens: one per day (UTC), shared by all nodes through the records. The node that first needs the
 * day's key makes it; yesterday's still verifies, and tomorrow's may come from a node whose clock is ahead.
 */
final class TokenKeys {

    static final String COLLECTION = "token-keys";
    static final String ALGORITHM = "HmacSHA256";

    private static final String BY = "nps-rest";
    private static final int BYTES = 32;

    private final Records records;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKey> known = new ConcurrentHashMap<>();

    TokenKeys(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Id of the key that signs now. */
    String current() {
        return today().toString();
    }

    /** The key that signs now; made where there is none yet. */
    SecretKey signing(String id) {
        return find(id).orElseGet(() -> make(id));
    }

    /** The key of that id; empty for one that is not of these days, or never was. */
    Optional<SecretKey> find(String id) {
        if (!isRecent(id)) {
            return Optional.empty();
        }
        SecretKey key = known.get(id);
        return key != null ? Optional.of(key) : load(id);
    }

    private Optional<SecretKey> load(String id) {
        Optional<SecretKey> loaded = records.get(COLLECTION, id).map(TokenKeys::key);
        loaded.ifPresent(key -> known.put(id, key));
        return loaded;
    }

    private SecretKey make(String id) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String json = new String(
                Json.write(new JsonObject().with("key", Base64.getEncoder().encodeToString(bytes))), UTF_8);
        try {
            records.put(COLLECTION, id, json, Records.ABSENT, BY);
        } catch (ProblemException problem) {
            if (problem.problem() != Problem.STALE) {
                throw problem;
            }
            // Another node was first: its key counts.
        }
        retire();
        return load(id).orElseThrow(() -> ProblemException.unavailable(
                "The key for tokens cannot be read at the moment. Try again in a few seconds.", null));
    }

    /** Forgets the keys of past days. */
    private void retire() {
        known.keySet().removeIf(id -> !isRecent(id));
        for (StoredRecord record : records.list(COLLECTION, "")) {
            if (!isRecent(record.key())) {
                try {
                    records.delete(COLLECTION, record.key(), record.version(), BY);
                } catch (ProblemException problem) {
                    if (problem.problem() != Problem.STALE && problem.problem() != Problem.NOT_FOUND) {
                        throw problem;
                    }
                    // Another node tidies up as well.
                }
            }
        }
    }

    private boolean isRecent(String id) {
        try {
            LocalDate day = LocalDate.parse(id);
            return !day.isBefore(today().minusDays(1)) && !day.isAfter(today().plusDays(1));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static SecretKey key(StoredRecord record) {
        Document document = Json.read("key", record.json());
        return new SecretKeySpec(Base64.getDecoder().decode(document.requiredText("key")), ALGORITHM);
    }
}
