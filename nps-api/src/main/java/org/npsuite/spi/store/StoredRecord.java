// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.store;

import java.time.Instant;
import java.util.Objects;

/**
 * A document as it stands in {@link Records}.
 *
 * @param collection which kind of document
 * @param key which one
 * @param version 1 when created, one more with each change, deletions included
 * @param json the document: a JSON object as text; {@code null} inside history where it was deleted
 * @param changedAt when
 * @param changedBy who
 */
public record StoredRecord(
        String collection, String key, long version, String json, Instant changedAt, String changedBy) {

    public StoredRecord {
        Objects.requireNonNull(collection, "collection");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(changedAt, "changedAt");
        Objects.requireNonNull(changedBy, "changedBy");
    }

    /** Whether this version marks a deletion; only met inside a history. */
    public boolean deleted() {
        return json == null;
    }
}
