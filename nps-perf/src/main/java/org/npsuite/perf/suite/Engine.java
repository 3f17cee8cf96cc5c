// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.suite;

import java.nio.file.Path;
import java.util.Map;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.tally.TallySource;
import org.npsuite.tally.internal.TallyEngine;
import org.npsuite.tally.internal.TallySettings;

/** The tally room on a journal, as the framework activates it. */
public final class Engine implements AutoCloseable {

    /** Questions wait for a first reading as long as it takes: there are no partial answers here. */
    private static final long PATIENT = 3_600_000;

    private final TallyEngine engine;
    private final TallySource source;

    private Engine(TallyEngine engine, TallySource source) {
        this.engine = engine;
        this.source = source;
    }

    /**
     * Activates it. Returns at once: reading begins in the background, or with the first question.
     *
     * @param snapshots where it keeps its snapshots
     */
    public static Engine activate(Journal journal, Path snapshots) {
        Framework framework = new Framework();
        Map<String, Object> settings = Map.of(
                "directory",
                snapshots.toString(),
                "patience.milliseconds",
                PATIENT,
                "budget.megabytes",
                Runtime.getRuntime().maxMemory() >> 20);
        TallyEngine engine = new TallyEngine(
                Map.entry(Map.of(Journal.STORE, Suite.STORE), journal),
                new TallySettings(settings),
                framework.context());
        return new Engine(engine, framework.service(TallySource.class));
    }

    /** What it offers. */
    TallySource source() {
        return source;
    }

    /** Stops it; it writes what is not in its snapshots yet. */
    @Override
    public void close() {
        Component.deactivate(engine, "close");
    }
}
