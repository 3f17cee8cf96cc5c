// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Everything that is not a response: programmes, goals, populations, marks and whatever later rooms bring. JSON
 * documents by collection and key, each with its history.
 *
 * <p>Carries {@link Journal#STORE} like the journal beside it. While the database is away methods fail with
 * {@code UNAVAILABLE}, as the journal's do.
 */
@ProviderType
public interface Records {

    /** {@code expectedVersion} of {@link #put}: there must be no such document yet. */
    long ABSENT = 0;

    /** The document; empty if there is none, or no more. */
    Optional<StoredRecord> get(String collection, String key);

    /** All documents of a collection whose key begins with {@code prefix}, by key. */
    List<StoredRecord> list(String collection, String prefix);

    /**
     * Creates or changes a document.
     *
     * @param collection 1 to 64 characters
     * @param key 1 to 200 characters
     * @param json a JSON object
     * @param expectedVersion the version the caller has seen, or {@link #ABSENT}
     * @param by who
     * @throws org.npsuite.model.problem.ProblemException {@code STALE} if another version is there
     */
    StoredRecord put(String collection, String key, String json, long expectedVersion, String by);

    /**
     * Deletes a document; its history stays.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code NOT_FOUND}, or {@code STALE} if another version is there
     */
    void delete(String collection, String key, long expectedVersion, String by);

    /** Every version of a document, oldest first; empty if there never was one. */
    List<StoredRecord> history(String collection, String key);

    /**
     * Takes or renews a lease, so that one node of many does a thing.
     *
     * @param name what is leased
     * @param holder who wants it; the same holder may renew
     * @param duration how long it lasts by the database's clock
     * @return whether the holder has it now
     */
    boolean lease(String name, String holder, Duration duration);
}
