// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.npsuite.goals.internal.book.GoalJson;
import org.npsuite.model.goal.GoalSignal;
import org.npsuite.spi.store.Records;
import org.npsuite.spi.store.StoredRecord;

/**
 * How goals stood over time, in the records. Collection {@value #COLLECTION} has one document per goal; its history is
 * the goal's past, and the differences between its versions are the signals. Collection {@value #ANNOUNCED} says up to
 * which version they have been published.
 */
public final class Standings {

    public static final String COLLECTION = "goal-standings";
    public static final String ANNOUNCED = "goal-announcements";
    public static final String WATCH = "goal-watch";

    private final Records records;

    public Standings(Records records) {
        this.records = records;
    }

    public Optional<Standing> latest(String programme, String goal) {
        return records.get(COLLECTION, key(programme, goal)).map(Standings::standing);
    }

    /** Keeps a standing, unless it says nothing new. */
    public void keep(String programme, String goal, Standing standing) {
        Optional<StoredRecord> present = records.get(COLLECTION, key(programme, goal));
        if (present.map(Standings::standing).filter(standing::repeats).isEmpty()) {
            long version = present.map(StoredRecord::version).orElse(Records.ABSENT);
            records.put(COLLECTION, key(programme, goal), GoalJson.write(standing.document()), version, WATCH);
        }
    }

    /** Ids of the goals of a programme that have a standing. */
    public List<String> goals(String programme) {
        return records.list(COLLECTION, programme + "/").stream()
                .map(stored -> stored.key().substring(programme.length() + 1))
                .toList();
    }

    /** Ends the past of a retired goal, so that one of the same id begins anew. */
    public void end(String programme, String goal) {
        records.get(COLLECTION, key(programme, goal))
                .ifPresent(stored -> records.delete(COLLECTION, stored.key(), stored.version(), WATCH));
    }

    /** What happened to the goals of a programme, newest first. */
    public List<GoalSignal> signals(String programme) {
        return goals(programme).stream()
                .flatMap(goal -> signals(programme, goal, 0).stream())
                .sorted(Comparator.comparing(GoalSignal::at).reversed().thenComparing(GoalSignal::id))
                .toList();
    }

    /** Hands every signal that was not published yet to {@code publisher}, then notes that it has been. */
    public void announce(String programme, String goal, Consumer<GoalSignal> publisher) {
        String key = key(programme, goal);
        Optional<StoredRecord> latest = records.get(COLLECTION, key);
        Optional<StoredRecord> announced = records.get(ANNOUNCED, key);
        long done = announced
                .map(stored -> (long)
                        GoalJson.document(stored.json()).integer("version").orElse(0))
                .orElse(0L);
        if (latest.isEmpty() || latest.get().version() <= done) {
            return;
        }
        signals(programme, goal, done).forEach(publisher);
        records.put(
                ANNOUNCED,
                key,
                GoalJson.write(Map.of("version", latest.get().version())),
                announced.map(StoredRecord::version).orElse(Records.ABSENT),
                WATCH);
    }

    /** @param after the version after which they happened; 0 = all */
    private List<GoalSignal> signals(String programme, String goal, long after) {
        List<GoalSignal> signals = new ArrayList<>();
        Optional<Standing> before = Optional.empty();
        for (StoredRecord version : records.history(COLLECTION, key(programme, goal))) {
            Optional<Standing> now =
                    Optional.of(version).filter(stored -> !stored.deleted()).map(Standings::standing);
            if (version.version() > after && now.isPresent()) {
                signals.addAll(
                        Signals.between(before, now.get(), programme, goal, version.version(), version.changedAt()));
            }
            before = now;
        }
        return signals;
    }

    private static Standing standing(StoredRecord stored) {
        return Standing.from(GoalJson.document(stored.json()));
    }

    private static String key(String programme, String goal) {
        return programme + "/" + goal;
    }
}
