// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.records;

import static org.npsuite.model.problem.ProblemException.notAllowed;
import static org.npsuite.model.problem.ProblemException.notFound;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.Records;
import org.npsuite.spi.store.StoredRecord;
import org.npsuite.store.internal.database.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Documents in a relational database. */
@Component(service = Records.class, property = Journal.STORE + "=jdbc")
public final class JdbcRecords implements Records {

    private static final int COLLECTION = 64;
    private static final int KEY = 200;

    /** What H2 takes in one text. */
    private static final int DOCUMENT = 1_000_000;

    private final Database database;
    private final Clock clock;

    @Activate
    public JdbcRecords(@Reference Database database) {
        this(database, Clock.systemUTC());
    }

    /** @param clock tells when a document was changed; leases go by the database's */
    public JdbcRecords(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<StoredRecord> get(String collection, String key) {
        return database.read(connection -> new RecordTable(connection).get(collection, key));
    }

    @Override
    public List<StoredRecord> list(String collection, String prefix) {
        return database.read(connection -> new RecordTable(connection).list(collection, prefix));
    }

    @Override
    public List<StoredRecord> history(String collection, String key) {
        return database.read(connection -> new RecordTable(connection).history(collection, key));
    }

    @Override
    public StoredRecord put(String collection, String key, String json, long expectedVersion, String by) {
        sized("the name of a collection", collection, COLLECTION);
        sized("a key", key, KEY);
        if (json.length() > DOCUMENT) {
            throw new ProblemException(
                    Problem.TOO_LARGE, "A document may have at most " + DOCUMENT + " characters; split it.");
        }
        return database.write(connection -> {
            RecordTable table = new RecordTable(connection);
            Optional<StoredRecord> before = table.lock(collection, key);
            if (presentVersion(before) != expectedVersion) {
                throw stale();
            }
            StoredRecord after = new StoredRecord(
                    collection,
                    key,
                    RecordTable.nextVersion(before),
                    json,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    by);
            table.replace(before, after);
            return after;
        });
    }

    @Override
    public void delete(String collection, String key, long expectedVersion, String by) {
        database.write(connection -> {
            RecordTable table = new RecordTable(connection);
            Optional<StoredRecord> before = table.lock(collection, key);
            long version = presentVersion(before);
            if (version == ABSENT) {
                throw notFound("There is no such document.");
            }
            if (version != expectedVersion) {
                throw stale();
            }
            table.replace(before, new StoredRecord(collection, key, version + 1, null, clock.instant(), by));
            return null;
        });
    }

    @Override
    public boolean lease(String name, String holder, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("a lease lasts longer than nothing");
        }
        return database.write(connection -> new LeaseTable(connection).take(name, holder, duration));
    }

    private static long presentVersion(Optional<StoredRecord> row) {
        return row.filter(record -> !record.deleted())
                .map(StoredRecord::version)
                .orElse(ABSENT);
    }

    private static ProblemException stale() {
        return new ProblemException(
                Problem.STALE, "The document has changed meanwhile: read it again and repeat the change.");
    }

    private static void sized(String what, String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            throw notAllowed(what + " must have 1 to " + longest + " characters");
        }
    }
}
