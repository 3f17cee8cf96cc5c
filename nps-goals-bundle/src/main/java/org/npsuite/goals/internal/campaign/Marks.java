// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.campaign;

import static org.npsuite.model.problem.ProblemException.notFound;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.npsuite.goals.internal.book.GoalJson;
import org.npsuite.model.goal.Mark;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.spi.store.Records;
import org.npsuite.spi.store.StoredRecord;

/** Campaigns and interventions in the records: collection {@value #COLLECTION}, key {@code <programme>/<mark>}. */
public final class Marks {

    public static final String COLLECTION = "marks";

    private final Records records;

    public Marks(Records records) {
        this.records = records;
    }

    public List<Mark> list(String programme) {
        return records.list(COLLECTION, programme + "/").stream()
                .map(stored -> mark(programme, stored))
                .toList();
    }

    public Mark get(String programme, String id) {
        return mark(programme, stored(programme, id).orElseThrow(() -> unknown(programme, id)));
    }

    public long version(String programme, String id) {
        return stored(programme, id).orElseThrow(() -> unknown(programme, id)).version();
    }

    /** @return whether it is new */
    public boolean put(Mark mark, OptionalLong seen, String by) {
        Optional<StoredRecord> stored = stored(mark.programme(), mark.id());
        long version = checked(stored, mark.id(), seen);
        if (stored.map(present -> mark(mark.programme(), present))
                .filter(mark::equals)
                .isPresent()) {
            return false;
        }
        records.put(COLLECTION, key(mark.programme(), mark.id()), GoalJson.write(mark.document()), version, by);
        return stored.isEmpty();
    }

    public void remove(String programme, String id, OptionalLong seen, String by) {
        Optional<StoredRecord> stored = stored(programme, id);
        long version = checked(stored, id, seen);
        if (stored.isEmpty()) {
            throw unknown(programme, id);
        }
        records.delete(COLLECTION, key(programme, id), version, by);
    }

    private static long checked(Optional<StoredRecord> stored, String id, OptionalLong seen) {
        long version = stored.map(StoredRecord::version).orElse(Records.ABSENT);
        if (seen.isPresent() && seen.getAsLong() != version) {
            throw new ProblemException(
                    Problem.STALE, "mark \"" + id + "\" has changed since you read it: read it again, then change it");
        }
        return version;
    }

    private Optional<StoredRecord> stored(String programme, String id) {
        return records.get(COLLECTION, key(programme, id));
    }

    private static Mark mark(String programme, StoredRecord stored) {
        return Mark.from(programme, stored.key().substring(programme.length() + 1), GoalJson.document(stored.json()));
    }

    private static String key(String programme, String id) {
        return programme + "/" + id;
    }

    private static ProblemException unknown(String programme, String id) {
        return notFound("programme \"" + programme + "\" has no mark \"" + id + "\"");
    }
}
