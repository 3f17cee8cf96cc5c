// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A stream in an encoding whose line ends are not single bytes, such as UTF-16, as the same text in UTF-8. */
final class Utf8Stream extends InputStream {

    private final Reader reader;
    private final char[] chars = new char[8192];
    private byte[] bytes = new byte[0];
    private int position;

    Utf8Stream(InputStream stream, Charset charset) {
        this.reader = new InputStreamReader(stream, charset);
    }

    /** Whether a line end takes more than one byte. */
    static boolean isWide(Charset charset) {
        return "\n".getBytes(charset).length > 1;
    }

    @Override
    public int read() throws IOException {
        return fill() ? Byte.toUnsignedInt(bytes[position++]) : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (position < bytes.length) {
            return true;
        }
        int read = reader.read(chars, 0, chars.length - 1);
        if (read < 0) {
            return false;
        }
        if (Character.isHighSurrogate(chars[read - 1])) {
            int other = reader.read();
            if (other >= 0) {
                chars[read++] = (char) other;
            }
        }
        bytes = new String(chars, 0, read).getBytes(StandardCharsets.UTF_8);
        position = 0;
        return true;
    }
}
