// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.slice.SearchText;
import org.npsuite.model.slice.Slice;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.JournalEntry.Type;
import org.npsuite.spi.store.Page;
import org.npsuite.spi.store.Submission;
import org.npsuite.spi.store.Watermark;
import org.npsuite.store.internal.database.Database;
import org.npsuite.store.internal.journal.Appending.Appended;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The journal in a relational database. */
@Component(service = Journal.class, property = Journal.STORE + "=jdbc")
public final class JdbcJournal implements Journal {

    private static final Set<Type> CHANGES = EnumSet.complementOf(EnumSet.of(Type.RECORDED, Type.ERASED));
    private static final int LARGEST_PAGE = 1000;

    /** As long as it takes those who follow to look by themselves. */
    private static final Duration LISTENING_AGAIN = Duration.ofSeconds(1);

    private final Database database;
    private final Clock clock;
    private final Listeners listeners;
    private final Recent recent = new Recent();
    private final Map<String, GroupCommit> commits = new ConcurrentHashMap<>();

    /** Whether any answer was ever erased, as far as is known: then all are hashed before a lock is waited for. */
    private volatile boolean erasures;

    @Activate
    public JdbcJournal(@Reference Database database) {
        this(database, Clock.systemUTC());
    }

    /** @param clock tells when a response was recorded */
    public JdbcJournal(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.listeners = new Listeners(database, LISTENING_AGAIN);
    }

    /** Listens to no other node any more. */
    @Deactivate
    public void close() {
        listeners.stop();
    }

    @Override
    public List<Receipt> append(String programme, List<Submission> submissions) {
        if (submissions.isEmpty()) {
            return List.of();
        }
        List<Draft> drafts = submissions.stream().map(Draft::of).toList();
        return commits.computeIfAbsent(programme, this::commit).append(drafts);
    }

    private GroupCommit commit(String programme) {
        return new GroupCommit(drafts -> commit(programme, drafts), database::execute);
    }

    private List<Receipt> commit(String programme, List<Draft> drafts) {
        ErasedIds erasedIds = erasedIds();
        List<Draft> prepared = erasures ? erasedIds.hashed(programme, drafts) : drafts;
        Appended appended = database.write(
                connection -> new Appending(connection, programme, clock.instant(), erasedIds).append(prepared));
        erasures = appended.erasures();
        recent.add(programme, appended);
        return appended.receipts();
    }

    @Override
    public List<JournalEntry> changesAfter(String programme, Watermark after, int limit) {
        atLeast(1, limit);
        Positions positions = positions();
        long position = positions.position(after);
        return database.read(
                connection -> new Changes(connection, programme, positions, recent).after(position, limit));
    }

    @Override
    public Watermark watermark(String programme) {
        Positions positions = positions();
        return database.read(connection -> positions.watermark(Head.read(connection, programme)));
    }

    @Override
    public Following follow(Consumer<String> listener) {
        return listeners.add(listener);
    }

    @Override
    public List<String> programmes() {
        return database.read(Head::programmes);
    }

    @Override
    public Optional<RecordedResponse> find(String programme, String id) {
        return database.read(connection -> find(connection, programme, id));
    }

    private static Optional<RecordedResponse> find(Connection connection, String programme, String id)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + ResponseRow.COLUMNS + " from nps_response r where r.programme = ? and r.id = ?")) {
            select.setString(1, programme);
            select.setString(2, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(ResponseRow.read(row)) : Optional.empty();
            }
        }
    }

    @Override
    public Page<RecordedResponse> responses(
            Slice slice, Optional<String> customer, int limit, Optional<String> cursor) {
        return page(new Selection(slice, customer), limit, cursor);
    }

    @Override
    public Page<RecordedResponse> search(
            Slice slice, Optional<String> customer, SearchText text, int limit, Optional<String> cursor) {
        return page(new Selection(slice, customer).saying(text), limit, cursor);
    }

    private Page<RecordedResponse> page(Selection selection, int limit, Optional<String> cursor) {
        atLeast(1, limit);
        Positions positions = positions();
        long before = cursor.map(text -> positions.position(selection.programme(), text))
                .orElse(Long.MAX_VALUE);
        return database.read(connection ->
                new ResponsePages(connection, positions).page(selection, before, Math.min(limit, LARGEST_PAGE)));
    }

    @Override
    public RecordedResponse change(
            Type type, String programme, Submission changed, long version, String reason, String by) {
        if (!CHANGES.contains(type)) {
            throw new IllegalArgumentException("a change is one of " + CHANGES + ", not " + type);
        }
        Draft draft = Draft.of(changed);
        return database.write(connection ->
                new Correcting(connection, programme, clock.instant()).change(type, draft, version, reason, by));
    }

    @Override
    public long erase(String customer) {
        ErasedIds erasedIds = erasedIds();
        long erased = database.write(connection -> new Erasing(connection, erasedIds, clock.instant()).erase(customer));
        recent.forget();
        return erased;
    }

    private Positions positions() {
        return new Positions(database.identity().name());
    }

    private ErasedIds erasedIds() {
        return new ErasedIds(database.identity().hashKey());
    }

    private static void atLeast(int least, int limit) {
        if (limit < least) {
            throw new IllegalArgumentException("limit must be above 0, was " + limit);
        }
    }
}
