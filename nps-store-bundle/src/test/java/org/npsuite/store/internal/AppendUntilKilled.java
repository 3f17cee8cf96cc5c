// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal;

import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.npsuite.spi.store.Journal;

/** A process that appends responses one by one on several threads and says the id of each once it is acknowledged. */
final class AppendUntilKilled {

    static final String PROGRAMME = "killed";
    private static final int WRITERS = 4;

    private AppendUntilKilled() {}

    public static void main(String[] arguments) {
        Journal journal = TestStore.h2InNoHurry(Path.of(arguments[0])).journal(0);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = "writer " + writer;
            writers.execute(() -> appendForEver(journal, name));
        }
    }

    private static void appendForEver(Journal journal, String writer) {
        for (int i = 0; ; i++) {
            String id = writer + " " + i;
            journal.append(
                    PROGRAMME, List.of(on("2026-03-01", valid(i % 11).id(id).comment("A few words."))));
            synchronized (System.out) {
                System.out.println(id);
                System.out.flush();
            }
        }
    }
}
