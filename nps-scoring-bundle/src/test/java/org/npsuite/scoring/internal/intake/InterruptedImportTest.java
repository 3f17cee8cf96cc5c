// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.scoring.internal.Problems.problem;
import static org.npsuite.scoring.internal.Room.ADMIN;
import static org.npsuite.scoring.internal.Room.PROGRAMME;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.response.ImportReport;
import org.npsuite.service.ImportRequest;
import org.npsuite.service.ImportRequest.Format;

/** Imports whose sender goes away, or whose journal does: how far they got is told to whoever may go on. */
class InterruptedImportTest extends BulkTest {

    private static final Logger LOGGER = Logger.getLogger(BulkImport.class.getName());

    private final List<LogRecord> logged = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        LOGGER.removeHandler(handler);
    }

    private ImportReport run(Optional<String> key, InputStream stream) throws IOException {
        return room.intake.bulk(
                ADMIN, new ImportRequest(PROGRAMME, Format.NDJSON, Optional.empty(), key), stream, line -> {});
    }

    private static InputStream lines(int count) {
        return bytes("{\"rating\":9,\"customer\":\"c-secret\"}\n".repeat(count));
    }

    @Test
    void aSenderWhoGoesAwayLeavesOneLineThatSaysHowFarItGot() {
        InputStream broken = new SequenceInputStream(lines(3000), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThatThrownBy(() -> run(Optional.of("march\n2026"), broken)).isInstanceOf(IOException.class);

        assertThat(logged).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.INFO);
            assertThat(line.getThrown()).isNull();
            assertThat(line.getMessage())
                    .contains("march?2026", PROGRAMME, "3000 lines are recorded")
                    .doesNotContain("c-secret");
        });
    }

    @Test
    void anImportCutOffByTheDatabaseSaysHowManyLinesAreRecordedAndGoesOnFromThere() throws IOException {
        assertThatThrownBy(() -> run(Optional.of("march"), new SequenceInputStream(lines(3000), awayThen(3000))))
                .satisfies(problem(Problem.UNAVAILABLE))
                .hasMessageContaining("2000 lines of this import are recorded")
                .hasMessageContaining("same key goes on from there");

        room.journal.comeBack();

        assertThat(run(Optional.of("march"), lines(6000))).isEqualTo(new ImportReport(4000, 2000, 0, List.of()));
        assertThat(logged).isEmpty();
    }

    @Test
    void withoutAKeyItIsNotPromisedToGoOn() {
        assertThatThrownBy(() -> run(Optional.empty(), new SequenceInputStream(lines(3000), awayThen(3000))))
                .satisfies(problem(Problem.UNAVAILABLE))
                .hasMessageContaining("It has no key");
    }

    /** Takes the journal away as soon as the first batch has arrived, then goes on with so many lines. */
    private InputStream awayThen(int count) {
        InputStream more = lines(count);
        return new InputStream() {
            private boolean away;

            @Override
            public int read() throws IOException {
                if (!away) {
                    Awaitility.await().until(() -> recorded().size() > 0);
                    room.journal.goAway();
                    away = true;
                }
                return more.read();
            }
        };
    }
}
