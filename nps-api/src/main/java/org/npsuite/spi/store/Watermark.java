// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.store;

import java.util.Objects;

/**
 * How far a journal has been read: opaque to everyone but the store that made it, equal on every node for equal
 * content, and never past an entry that is not yet committed.
 *
 * @param value opaque text
 */
public record Watermark(String value) {

    /** Before the first entry of any journal. */
    public static final Watermark START = new Watermark("");

    public Watermark {
        Objects.requireNonNull(value, "value");
    }
}
