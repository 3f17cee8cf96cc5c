// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import java.util.concurrent.atomic.AtomicLong;

/** How far an import is: told by the one thread that imports, read by whoever asks meanwhile. */
final class ImportProgress {

    private final AtomicLong lines = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong duplicates = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();

    void read(long line) {
        lines.set(line);
    }

    void accept() {
        accepted.incrementAndGet();
    }

    void passOver() {
        duplicates.incrementAndGet();
    }

    void reject() {
        rejected.incrementAndGet();
    }

    /** The number of the last line read. */
    long lines() {
        return lines.get();
    }

    long accepted() {
        return accepted.get();
    }

    long duplicates() {
        return duplicates.get();
    }

    long rejected() {
        return rejected.get();
    }
}
