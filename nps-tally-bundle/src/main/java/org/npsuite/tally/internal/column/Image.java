// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What columns hold at one moment, ready to be written later. Long arrays are not copied: whoever hands one in promises
 * that it never changes again.
 */
public final class Image {

    private final List<byte[]> parts = new ArrayList<>();
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    private final DataOutputStream data = new DataOutputStream(buffer);

    /** Where short values go. */
    public DataOutputStream data() {
        return data;
    }

    /** Adds an array and its length. */
    void add(byte[] frozen) throws IOException {
        data.writeInt(frozen.length);
        flush();
        parts.add(frozen);
    }

    private void flush() {
        parts.add(buffer.toByteArray());
        buffer.reset();
    }

    /** Shows everything, in order. */
    public void forEachPart(Consumer<byte[]> reader) {
        flush();
        parts.forEach(reader);
    }

    /** Writes everything. */
    public void writeTo(OutputStream out) throws IOException {
        flush();
        for (byte[] part : parts) {
            out.write(part);
        }
    }
}
