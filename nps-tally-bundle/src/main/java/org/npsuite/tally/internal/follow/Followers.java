// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.follow;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.tally.TallyAnswer;
import org.npsuite.tally.internal.column.Columns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The columns of every programme of a journal. */
public final class Followers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

    /** A programme's follower and the keeper of its snapshot. */
    private record Followed(Follower follower, Keeper keeper) {}

    private final Journal journal;
    private final Snapshots snapshots;
    private final Budget budget;
    private final Executor readers;
    private final Duration patience;
    private final Clock clock;
    private final Map<String, Followed> programmes = new ConcurrentHashMap<>();

    /**
     * @param journal what is followed
     * @param snapshots where columns are kept between restarts
     * @param budget what they may take in memory
     * @param readers where first readings run, each of which may take long: there must be a thread for every one
     * @param patience how long a question waits for a first reading before it takes what there is
     */
    public Followers(
            Journal journal, Snapshots snapshots, Budget budget, Executor readers, Duration patience, Clock clock) {
        this.journal = journal;
        this.snapshots = snapshots;
        this.budget = budget;
        this.readers = readers;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * Answers a question about a programme's columns.
     *
     * @throws OverBudgetException if they do not fit the budget
     */
    public <T> TallyAnswer<T> ask(String programme, Function<Columns, T> question) {
        Followed followed = followed(programme);
        TallyAnswer<T> answer = followed.follower().answer(question);
        if (followed.follower().empty()) {
            // Nothing is kept of a programme that was only asked about.
            programmes.remove(programme, followed);
        }
        return answer;
    }

    /** Reads what is new in every programme and keeps snapshots that are due; to be called now and then. */
    public void round() {
        try {
            journal.programmes().forEach(this::round);
        } catch (ProblemException e) {
            LOG.debug("The journal is away; the next round tries again", e);
        }
    }

    /** Reads what is new in one programme and keeps its snapshot if that is due. */
    void round(String programme) {
        Followed followed = followed(programme);
        try {
            // One long reading ahead at a time is enough; who asks about another programme begins that himself.
            boolean may = followed.follower().complete() || reading().isEmpty();
            if (may && followed.follower().readAhead()) {
                followed.keeper().keep(followed.follower().holding());
            }
        } catch (OverBudgetException e) {
            LOG.debug("Programme {} is not followed", programme, e);
        }
    }

    private Followed followed(String programme) {
        return programmes.computeIfAbsent(
                programme,
                id -> new Followed(
                        new Follower(journal, id, snapshots, budget, readers, patience),
                        new Keeper(snapshots, id, clock)));
    }

    /** Ids of the programmes whose columns do not fit the budget. */
    public List<String> overBudget() {
        return ids(followed -> followed.follower().overBudget());
    }

    private List<String> ids(Predicate<Followed> wanted) {
        return programmes.entrySet().stream()
                .filter(programme -> wanted.test(programme.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Ids of the programmes whose snapshots could not be written when that was last tried. */
    public List<String> unkept() {
        return ids(
                followed -> followed.keeper().failed() && !followed.follower().overBudget());
    }

    /** How much of its journal is read, 0 to 0.99, by the id of every programme that is read for the first time. */
    public SortedMap<String, Double> reading() {
        SortedMap<String, Double> reading = new TreeMap<>();
        programmes.forEach((id, followed) -> {
            if (followed.follower().readingFirst()) {
                reading.put(id, followed.follower().progress());
            }
        });
        return reading;
    }

    /** Where snapshots are kept. */
    public Path directory() {
        return snapshots.directory();
    }

    /** How many programmes are followed. */
    public int size() {
        return programmes.size();
    }

    /** Ends readings under way and keeps what has been read. */
    @Override
    public void close() {
        programmes.values().forEach(followed -> {
            followed.follower().stop();
            followed.keeper().keepNow(followed.follower().holding());
        });
    }
}
