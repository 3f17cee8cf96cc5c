// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.book;

import java.util.List;
import java.util.Optional;
import org.npsuite.model.goal.Goal;
import org.npsuite.spi.store.Records;
import org.npsuite.spi.store.StoredRecord;

/** The goals kept in the records: collection {@value #COLLECTION}, key {@code <programme>/<goal>}. */
public final class RecordedGoals {

    public static final String COLLECTION = "goals";

    private final Records records;

    public RecordedGoals(Records records) {
        this.records = records;
    }

    public List<HeldGoal> list(String programme) {
        return records.list(COLLECTION, programme + "/").stream()
                .map(RecordedGoals::held)
                .toList();
    }

    public Optional<HeldGoal> find(String programme, String id) {
        return records.get(COLLECTION, key(programme, id)).map(RecordedGoals::held);
    }

    public void put(Goal goal, long expectedVersion, String by) {
        records.put(COLLECTION, key(goal.programme(), goal.id()), GoalJson.write(goal.document()), expectedVersion, by);
    }

    public void delete(HeldGoal held, String by) {
        records.delete(COLLECTION, key(held.goal().programme(), held.goal().id()), held.version(), by);
    }

    /** Every version of a goal, oldest first. */
    public List<StoredRecord> history(String programme, String id) {
        return records.history(COLLECTION, key(programme, id));
    }

    private static String key(String programme, String id) {
        return programme + "/" + id;
    }

    private static HeldGoal held(StoredRecord stored) {
        int slash = stored.key().indexOf('/');
        String programme = stored.key().substring(0, slash);
        String id = stored.key().substring(slash + 1);
        return new HeldGoal(GoalJson.read(programme, id, stored.json()), stored.version());
    }
}
