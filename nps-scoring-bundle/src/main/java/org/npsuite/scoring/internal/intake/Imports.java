// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.npsuite.service.ImportRequest;
import org.npsuite.service.ImportRun;

/** The imports of this node: those under way, and of each programme the latest that ended. Kept in memory. */
final class Imports {

    /** How many that ended are remembered of a programme. */
    static final int MOST_ENDED = 20;

    private final Clock clock;

    /** By programme, newest first. */
    private final Map<String, Deque<Known>> known = new HashMap<>();

    Imports(Clock clock) {
        this.clock = clock;
    }

    /** An import that was begun. */
    static final class Known {

        private final ImportRequest request;
        private final Instant startedAt;
        private final ImportProgress progress = new ImportProgress();
        private ImportRun.State state = ImportRun.State.RUNNING;
        private Instant endedAt;

        private Known(ImportRequest request, Instant startedAt) {
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

    synchronized Known begin(ImportRequest request) {
        Known begun = new Known(request, clock.instant());
        known.computeIfAbsent(request.programme(), programme -> new ArrayDeque<>())
                .addFirst(begun);
        return begun;
    }

    /** Notes how an import ended, and forgets the oldest that ended where there are many. */
    synchronized void end(Known run, ImportRun.State state) {
        run.state = state;
        run.endedAt = clock.instant();
        int ended = 0;
        for (Iterator<Known> each = known.get(run.request.programme()).iterator(); each.hasNext(); ) {
            if (each.next().state != ImportRun.State.RUNNING && ++ended > MOST_ENDED) {
                each.remove();
            }
        }
    }

    /** Of a programme, the one that began last first. */
    synchronized List<ImportRun> of(String programme) {
        return known.getOrDefault(programme, new ArrayDeque<>()).stream()
                .map(Known::now)
                .toList();
    }
}
