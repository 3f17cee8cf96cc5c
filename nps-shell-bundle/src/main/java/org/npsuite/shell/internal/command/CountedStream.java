// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** A stream that knows how many of its bytes have been read. */
final class CountedStream extends FilterInputStream {

    private final AtomicLong bytes = new AtomicLong();

    CountedStream(InputStream in) {
        super(in);
    }

    long bytes() {
        return bytes.get();
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            bytes.incrementAndGet();
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        bytes.addAndGet(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        bytes.addAndGet(skipped);
        return skipped;
    }

    /** Reading bytes twice would count them twice. */
    @Override
    public boolean markSupported() {
        return false;
    }
}
