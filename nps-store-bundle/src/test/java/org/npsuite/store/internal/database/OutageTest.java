// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.Submission;
import org.npsuite.spi.store.Watermark;
import org.npsuite.store.internal.TestStore;
import org.npsuite.store.internal.examination.StoreExamination;
import org.npsuite.store.internal.journal.JdbcJournal;
import org.slf4j.event.EventRecodingLogger;
import org.slf4j.event.Level;
import org.slf4j.event.SubstituteLoggingEvent;
import org.slf4j.helpers.SubstituteLogger;

/** A database that goes away and comes back, by turning the data source off and on. */
class OutageTest {

    private static final String SECRET = "customer 4711";

    private final Queue<SubstituteLoggingEvent> logged = new ArrayDeque<>();

    @TempDir
    private Path directory;

    private volatile boolean away;
    private volatile String state = "08006";

    @Test
    void everyCallFailsAsUnavailableWhileItIsAwayAndWorksAgainByItself() {
        Journal journal = journal(TestStore.h2Source(directory));
        journal.append("programme", List.of(on("2026-03-01", valid(5).id("before"))));

        away = true;
        assertUnavailable(() -> journal.append("programme", List.of(on("2026-03-01", valid(5)))));
        assertUnavailable(() -> journal.changesAfter("programme", Watermark.START, 10));
        assertUnavailable(() -> journal.find("programme", "before"));
        assertUnavailable(() -> journal.erase(SECRET));
        away = false;

        assertThat(journal.find("programme", "before")).isPresent();
        journal.append("programme", List.of(on("2026-03-01", valid(5).id("after"))));
        assertThat(journal.changesAfter("programme", Watermark.START, 10)).hasSize(2);
    }

    @Test
    void databaseThatIsAwayAtTheStartIsOpenedWhenItComes() {
        away = true;
        Journal journal = journal(TestStore.h2Source(directory));
        assertUnavailable(() -> journal.watermark("programme"));
        away = false;

        Awaitility.await()
                .ignoreExceptionsMatching(e -> e instanceof ProblemException)
                .untilAsserted(() -> assertThat(journal.watermark("programme")).isEqualTo(Watermark.START));
    }

    @Test
    void logTellsOnceThatItWentAndOnceThatItCameBack() {
        Journal journal = journal(TestStore.h2Source(directory));
        journal.watermark("programme");

        away = true;
        for (int i = 0; i < 20; i++) {
            assertUnavailable(() -> journal.watermark("programme"));
        }
        away = false;
        journal.watermark("programme");
        journal.watermark("programme");

        assertThat(logged).extracting(SubstituteLoggingEvent::getLevel).containsExactly(Level.WARN, Level.INFO);
        assertThat(logged).allSatisfy(event -> assertThat(event.getThrowable()).isNull());
    }

    @Test
    void fileThatCannotBeOpenedForWantOfRoomIsToldAsSuchUntilItIsBack() {
        Database database = database(TestStore.h2Source(directory));
        Journal journal = new JdbcJournal(database, Clock.systemUTC());
        StoreExamination doctor = new StoreExamination(database);
        List<Submission> one = List.of(on("2026-03-01", valid(5)));
        journal.append("programme", one);

        away = true;
        state = "90031";
        assertThatThrownBy(() -> journal.append("programme", one)).hasMessageContaining("disk is full");
        // Those who come later are told less, as by a pool that has no connection in time.
        state = null;
        assertThatThrownBy(() -> journal.watermark("programme")).hasMessageContaining("disk is full");
        assertThat(doctor.examine(Locale.FRENCH)).singleElement().satisfies(finding -> assertThat(finding.text())
                .contains("disque est plein"));
        away = false;
        // That it can be read does not say yet that it can be written.
        assertThat(doctor.examine(Locale.ENGLISH)).singleElement().satisfies(finding -> assertThat(finding.text())
                .contains("cannot write"));

        journal.append("programme", one);
        assertThat(doctor.examine(Locale.ENGLISH)).extracting(Finding::severity).containsOnly(Finding.Severity.OK);
    }

    @Test
    void isNotReadyWhileItCannotBeReadAndFindsOutByItselfWhenItCan() {
        Database database = database(TestStore.h2Source(directory));
        Journal journal = new JdbcJournal(database, Clock.systemUTC());
        StoreExamination doctor = new StoreExamination(database);
        journal.watermark("programme");
        assertThat(doctor.ready()).isTrue();

        away = true;
        assertUnavailable(() -> journal.watermark("programme"));
        assertThat(doctor.ready()).isFalse();
        away = false;

        Awaitility.await().until(doctor::ready);
        assertThat(logged).extracting(SubstituteLoggingEvent::getLevel).containsExactly(Level.WARN, Level.INFO);
    }

    @Test
    void isReadyWhileOnlyWritingFails() {
        Database database = database(TestStore.h2Source(directory));
        Journal journal = new JdbcJournal(database, Clock.systemUTC());
        StoreExamination doctor = new StoreExamination(database);
        journal.watermark("programme");

        away = true;
        state = "53100";
        assertUnavailable(() -> journal.append("programme", List.of(on("2026-03-01", valid(5)))));
        assertThat(database.isUnwritable()).isTrue();
        assertThat(doctor.ready()).isTrue();

        assertUnavailable(() -> journal.watermark("programme"));
        assertThat(doctor.ready()).isFalse();
    }

    @Test
    void nothingOfADriversMessageGetsOut() {
        Journal journal = journal(TestStore.h2Source(directory));
        journal.watermark("programme");

        away = true;

        assertThatThrownBy(() -> journal.find("programme", "one")).satisfies(e -> {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).contains("08006").doesNotContain(SECRET);
        });
        assertThat(logged)
                .allSatisfy(event -> assertThat(String.valueOf(event.getMessage()) + List.of(event.getArgumentArray()))
                        .doesNotContain(SECRET));
    }

    @Test
    void statementThatIsRefusedIsNoOutageAndShowsNoValue() {
        Database database = database(TestStore.h2Source(directory));

        assertThatThrownBy(() -> database.read(connection -> {
                    try (PreparedStatement wrong = connection.prepareStatement("select cast(? as integer)")) {
                        wrong.setString(1, SECRET);
                        return wrong.executeQuery().next();
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(e -> {
                    StringWriter trace = new StringWriter();
                    e.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString()).contains("22018").doesNotContain(SECRET);
                });
        assertThat(logged).isEmpty();
    }

    @Test
    void workThatFailsLeavesNothingBehind() {
        Database database = database(TestStore.h2Source(directory));

        assertThatThrownBy(() -> database.write(connection -> {
                    try (PreparedStatement insert = connection.prepareStatement(
                            "insert into nps_head (programme, last_position) values ('half', 7)")) {
                        insert.executeUpdate();
                    }
                    throw new IllegalArgumentException("changed its mind");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(new JdbcJournal(database, Clock.systemUTC()).programmes()).isEmpty();
    }

    @Test
    void databaseOfAnotherKindIsRefusedWithItsReason() {
        Database database = database(product("Some Other SQL"));

        assertUnavailable(database::identity);
        assertThat(logged).singleElement().satisfies(event -> assertThat(event.getArgumentArray()[1].toString())
                .contains("neither H2 nor PostgreSQL"));
    }

    private Journal journal(DataSource source) {
        return new JdbcJournal(database(source), Clock.systemUTC());
    }

    private Database database(DataSource source) {
        SubstituteLogger log = new SubstituteLogger("test", logged, true);
        return new Database(switchable(source), new EventRecodingLogger(log, logged));
    }

    /** The data source, which fails as a driver does, values in its message, while the test has it away. */
    private DataSource switchable(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                OutageTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (away) {
                        throw new SQLException("connection of " + SECRET + " broke", state);
                    }
                    return method.invoke(source, arguments);
                });
    }

    private static DataSource product(String name) {
        Object metaData = proxy(DatabaseMetaData.class, name);
        Object connection = proxy(Connection.class, metaData);
        return (DataSource) proxy(DataSource.class, connection);
    }

    /** Something all of whose methods return the same, or nothing where they return nothing. */
    private static Object proxy(Class<?> type, Object result) {
        return Proxy.newProxyInstance(
                OutageTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getReturnType().isInstance(result) ? result : null);
    }

    private static void assertUnavailable(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem())
                .isEqualTo(Problem.UNAVAILABLE));
    }
}
