// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.npsuite.scoring.internal.Problems.problem;
import static org.npsuite.scoring.internal.Room.ADMIN;
import static org.npsuite.scoring.internal.Room.PROGRAMME;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;
import org.npsuite.model.access.Scope;
import org.npsuite.model.problem.Problem;
import org.npsuite.service.ImportRequest;
import org.npsuite.service.ImportRequest.Format;
import org.npsuite.service.ImportRun;
import org.npsuite.service.ImportRun.State;

/** How far imports are, told to who may import. */
class ImportsTest extends BulkTest {

    private static final Instant NOON = Instant.parse("2026-03-15T12:00:00Z");

    @FunctionalInterface
    private interface Meanwhile {
        void happens() throws IOException;
    }

    /** An end of a stream, at which something happens first. */
    private static InputStream endAfter(Meanwhile meanwhile) {
        return new InputStream() {
            private boolean happened;

            @Override
            public int read() throws IOException {
                if (!happened) {
                    happened = true;
                    meanwhile.happens();
                }
                return -1;
            }
        };
    }

    private static InputStream lines(int count) {
        return bytes("{\"rating\":9}\n".repeat(count));
    }

    private List<ImportRun> imports() {
        return room.intake.imports(ADMIN, PROGRAMME);
    }

    private void importing(String key, InputStream stream) throws IOException {
        room.intake.bulk(
                ADMIN,
                new ImportRequest(PROGRAMME, Format.NDJSON, Optional.empty(), Optional.ofNullable(key)),
                stream,
                line -> {});
    }

    @Test
    void oneUnderWayTellsHowMuchIsReadAndRecorded() throws IOException {
        List<ImportRun> seen = new ArrayList<>();
        InputStream more = endAfter(() -> {
            seen.addAll(imports());
            room.clock.advance(Duration.ofMinutes(1));
        });

        importing("march", new SequenceInputStream(lines(6000), more));

        assertThat(seen).singleElement().satisfies(run -> {
            assertThat(run.key()).contains("march");
            assertThat(run.format()).isEqualTo(Format.NDJSON);
            assertThat(run.state()).isEqualTo(State.RUNNING);
            assertThat(run.startedAt()).isEqualTo(NOON);
            assertThat(run.endedAt()).isEmpty();
            assertThat(run.linesRead()).isBetween(4000L, 6000L);
            assertThat(run.accepted()).isBetween(2000L, 4000L);
        });
        assertThat(imports()).singleElement().satisfies(run -> {
            assertThat(run.state()).isEqualTo(State.DONE);
            assertThat(run.startedAt()).isEqualTo(NOON);
            assertThat(run.endedAt()).contains(NOON.plusSeconds(60));
            assertThat(run.linesRead()).isEqualTo(6000);
            assertThat(run.accepted()).isEqualTo(6000);
        });
    }

    @Test
    void duplicatesAndRefusedLinesAreToldToo() throws IOException {
        importing("march", bytes("{\"rating\":9}\n{\"rating\":12}\n"));
        importing("march", bytes("{\"rating\":9}\n{\"rating\":12}\n{\"rating\":8}"));

        assertThat(imports())
                .extracting(ImportRun::accepted, ImportRun::duplicates, ImportRun::rejected, ImportRun::linesRead)
                .as("the one that began last first")
                .containsExactly(tuple(1L, 1L, 1L, 3L), tuple(1L, 0L, 1L, 2L));
    }

    @Test
    void howAnImportEndedIsTold() throws IOException {
        importing(null, lines(1));
        assertThatThrownBy(() -> importing("gone", new SequenceInputStream(lines(3), endAfter(() -> {
                    throw new IOException("connection reset");
                }))))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> csv("one;two", "9;8")).satisfies(problem(Problem.INVALID));

        assertThat(imports())
                .extracting(ImportRun::state, ImportRun::accepted)
                .containsExactly(tuple(State.FAILED, 0L), tuple(State.BROKEN_OFF, 3L), tuple(State.DONE, 1L));
    }

    @Test
    void theLatestThatEndedAreRememberedAndWhateverIsUnderWay() throws IOException {
        List<ImportRun> seen = new ArrayList<>();
        importing("slow", endAfter(() -> {
            for (int i = 0; i < Imports.MOST_ENDED + 5; i++) {
                importing("quick-" + i, lines(1));
            }
            seen.addAll(imports());
        }));

        assertThat(seen)
                .extracting(run -> run.key().orElseThrow())
                .startsWith("quick-24", "quick-23")
                .endsWith("quick-5", "slow")
                .hasSize(Imports.MOST_ENDED + 1);
        assertThat(IntStream.range(0, seen.size()).filter(i -> seen.get(i).state() == State.RUNNING))
                .containsExactly(Imports.MOST_ENDED);
        assertThat(imports())
                .as("the slow one ended last, so it is the quick one that ended longest ago that is forgotten")
                .extracting(run -> run.key().orElseThrow())
                .startsWith("quick-24")
                .endsWith("quick-6", "slow")
                .hasSize(Imports.MOST_ENDED);
    }

    @Test
    void onlyWhoMayImportIsTold() throws IOException {
        importing("march", lines(1));

        assertThatThrownBy(() -> room.intake.imports(Caller.of("ana", Role.ANALYST), PROGRAMME))
                .satisfies(problem(Problem.FORBIDDEN));
        Caller elsewhere = new Caller("ada", Set.of(Role.ADMIN), new Scope(Set.of("another"), Set.of(), Set.of()));
        assertThatThrownBy(() -> room.intake.imports(elsewhere, PROGRAMME)).satisfies(problem(Problem.FORBIDDEN));
        assertThatThrownBy(() -> room.intake.imports(ADMIN, "unheard-of")).satisfies(problem(Problem.NOT_FOUND));
    }
}
