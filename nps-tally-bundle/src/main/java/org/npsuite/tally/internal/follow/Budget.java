// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.follow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How much memory the columns of all programmes may take together. */
public final class Budget {

    private final long bytes;
    private final Map<String, Long> taken = new ConcurrentHashMap<>();

    /** @param bytes above 0 */
    public Budget(long bytes) {
        this.bytes = bytes;
    }

    /** Notes what a programme takes now, and says whether all of them fit. */
    boolean fits(String programme, long bytesNow) {
        taken.put(programme, bytesNow);
        return taken() <= bytes;
    }

    /** The programme takes nothing any more. */
    void release(String programme) {
        taken.remove(programme);
    }

    /** Bytes taken by all. */
    public long taken() {
        return taken.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Bytes that may be taken. */
    public long bytes() {
        return bytes;
    }
}
