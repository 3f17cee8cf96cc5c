// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The byte-order mark a stream may begin with.
 *
 * @param charset what it says; empty where there is none, or one of UTF-8, which every reader here understands anyway
 * @param rest the stream without it
 */
record ByteOrderMark(Optional<Charset> charset, InputStream rest) {

    private static final int LONGEST = 3;

    static ByteOrderMark read(InputStream stream) throws IOException {
        byte[] head = stream.readNBytes(LONGEST);
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return new ByteOrderMark(Optional.empty(), stream);
        }
        if (begins(head, 0xFF, 0xFE)) {
            return new ByteOrderMark(Optional.of(StandardCharsets.UTF_16LE), after(2, head, stream));
        }
        if (begins(head, 0xFE, 0xFF)) {
            return new ByteOrderMark(Optional.of(StandardCharsets.UTF_16BE), after(2, head, stream));
        }
        return new ByteOrderMark(Optional.empty(), after(0, head, stream));
    }

    private static boolean begins(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (Byte.toUnsignedInt(head[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static InputStream after(int bytes, byte[] head, InputStream stream) {
        return new SequenceInputStream(new ByteArrayInputStream(head, bytes, head.length - bytes), stream);
    }
}
