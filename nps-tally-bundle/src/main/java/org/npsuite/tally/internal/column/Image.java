// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
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

    /** Adds a copy of numbers that go on changing. */
    void add(int[] numbers) throws IOException {
        byte[] copy = new byte[numbers.length * Integer.BYTES];
        ByteBuffer.wrap(copy).asIntBuffer().put(numbers);
        add(copy);
    }

    /** Reads numbers that were added. */
    static int[] readNumbers(DataInput in) throws IOException {
        byte[] copy = new byte[in.readInt()];
        in.readFully(copy);
        int[] numbers = new int[copy.length / Integer.BYTES];
        ByteBuffer.wrap(copy).asIntBuffer().get(numbers);
        return numbers;
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
