// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.npsuite.service.ImportRequest;
import org.npsuite.service.ImportRun;

/** The imports of this node: those under way, and of each programme the latest that ended. Kept in memory. */
final class Imports {

    /** How many that ended are remembered of a programme. */
    static final int MOST_ENDED = 20;

    private final Clock clock;

    private final Map<String, Runs> byProgramme = new HashMap<>();

    Imports(Clock clock) {
        this.clock = clock;
    }

    /** The imports of a programme. */
    private static final class Runs {

        /** Under way or remembered, the one that began last first. */
        private final Deque<Run> begun = new ArrayDeque<>();

        /** Remembered, the one that ended first first. */
        private final Deque<Run> ended = new ArrayDeque<>();
    }

    /** An import that was begun. */
    static final class Run {

        private final ImportRequest request;
        private final Instant startedAt;
        private final ImportProgress progress = new ImportProgress();
        private ImportRun.State state = ImportRun.State.RUNNING;
        private Instant endedAt;

        private Run(ImportRequest request, Instant startedAt) {
            this.request = request;
            this.startedAt = startedAt;
        }

        /** Where the import says how far it is. */
        ImportProgress progress() {
            return progress;
        }

        private ImportRun now() {
            return ImportRun.builder()
                    .key(request.key().orElse(null))
                    .format(request.format())
                    .state(state)
                    .startedAt(startedAt)
                    .endedAt(endedAt)
                    .linesRead(progress.lines())
                    .accepted(progress.accepted())
                    .duplicates(progress.duplicates())
                    .rejected(progress.rejected())
                    .build();
        }
    }

    synchronized Run begin(ImportRequest request) {
        Run run = new Run(request, clock.instant());
        byProgramme
                .computeIfAbsent(request.programme(), programme -> new Runs())
                .begun
                .addFirst(run);
        return run;
    }

    /** Notes how an import ended, and forgets the one that ended longest ago where there are many. */
    synchronized void end(Run run, ImportRun.State state) {
        run.state = state;
        run.endedAt = clock.instant();
        Runs runs = byProgramme.get(run.request.programme());
        runs.ended.addLast(run);
        if (runs.ended.size() > MOST_ENDED) {
            runs.begun.remove(runs.ended.removeFirst());
        }
    }

    /** Of a programme, the one that began last first. */
    synchronized List<ImportRun> of(String programme) {
        return byProgramme.getOrDefault(programme, new Runs()).begun.stream()
                .map(Run::now)
                .toList();
    }
}
