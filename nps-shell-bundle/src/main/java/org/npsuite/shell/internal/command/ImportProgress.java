// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.npsuite.shell.internal.view.Wording;

/** Prints how far an import is, every few seconds; a short one prints nothing. */
final class ImportProgress implements LongConsumer {

    static final Duration STEP = Duration.ofSeconds(2);

    private final CountedStream stream;
    private final long size;
    private final Clock clock;
    private final Wording wording;
    private final PrintStream out;
    private Instant next;

    /** @param size bytes of the whole file */
    ImportProgress(CountedStream stream, long size, Clock clock, Wording wording, PrintStream out) {
        this.stream = stream;
        this.size = size;
        this.clock = clock;
        this.wording = wording;
        this.out = out;
        this.next = clock.instant().plus(STEP);
    }

    @Override
    public void accept(long lines) {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(STEP);
        double part = size == 0 ? 1 : Math.min(1, (double) stream.bytes() / size);
        out.println(wording.text("import.progress", lines, wording.percent(part)));
        out.flush();
    }
}
