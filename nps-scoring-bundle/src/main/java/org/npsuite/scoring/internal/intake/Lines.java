// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a stream into physical lines, in constant memory: of a line longer than {@link #LONGEST} nothing is kept but the
 * fact.
 *
 * <p>Where no encoding is declared, each line that is not valid UTF-8 is read as Windows-1252. Lines of plain ASCII are
 * the same in both, and text in Windows-1252 is hardly ever valid UTF-8, so that line by line gives what looking at the
 * whole file would, without holding it. A byte-order mark is taken away, and decides where it stands for UTF-16.
 */
final class Lines {

    /** Most bytes of a line: the largest response the contract allows, however escaped, fits. */
    static final int LONGEST = 1 << 20;

    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final char REPLACEMENT = '\uFFFD';
    private static final int CHUNK = 1 << 16;

    private final InputStream stream;
    private final Optional<Charset> declared;
    private final byte[] chunk = new byte[CHUNK];
    private int position;
    private int filled;
    private byte[] line = new byte[1024];
    private long number;

    private Lines(InputStream stream, Optional<Charset> declared) {
        this.stream = stream;
        this.declared = declared;
    }

    /** The lines of a stream; reads as far as a byte-order mark would reach. */
    static Lines of(InputStream stream, Optional<Charset> declared) throws IOException {
        ByteOrderMark mark = ByteOrderMark.read(stream);
        Optional<Charset> charset = mark.charset().or(() -> declared);
        if (charset.filter(Utf8Stream::isWide).isPresent()) {
            return new Lines(new Utf8Stream(mark.rest(), charset.get()), Optional.of(StandardCharsets.UTF_8));
        }
        return new Lines(mark.rest(), declared);
    }

    /** The next line; empty at the end of the stream. */
    Optional<Line> next() throws IOException {
        int length = 0;
        boolean tooLong = false;
        while (true) {
            if (position == filled && !fill()) {
                return length == 0 && !tooLong ? Optional.empty() : Optional.of(line(length, tooLong, false));
            }
            int end = endOfLine();
            int part = end - position;
            if (length + part > LONGEST) {
                tooLong = true;
            }
            if (!tooLong) {
                line = length + part > line.length ? Arrays.copyOf(line, 2 * (length + part)) : line;
                System.arraycopy(chunk, position, line, length, part);
                length += part;
            }
            position = end;
            if (end < filled) {
                position++;
                return Optional.of(line(length, tooLong, true));
            }
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, stream.read(chunk));
        return filled > 0;
    }

    private int endOfLine() {
        int end = position;
        while (end < filled && chunk[end] != '\n') {
            end++;
        }
        return end;
    }

    private Line line(int length, boolean tooLong, boolean ended) {
        number++;
        if (tooLong) {
            return new Line(
                    number, "", "the line is longer than 1 MB: shorten it, comments to 10000 characters", ended);
        }
        int text = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        try {
            return new Line(number, decode(text), null, ended);
        } catch (CharacterCodingException e) {
            return new Line(number, "", "the line is not valid " + declared.orElseThrow(), ended);
        }
    }

    private String decode(int length) throws CharacterCodingException {
        Charset charset = declared.orElse(StandardCharsets.UTF_8);
        String quick = new String(line, 0, length, charset);
        if (quick.indexOf(REPLACEMENT) < 0) {
            return quick;
        }
        // Either the text really holds a replacement character, or the bytes are of another encoding.
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(line, 0, length)).toString();
        } catch (CharacterCodingException e) {
            if (declared.isPresent()) {
                throw e;
            }
            return new String(line, 0, length, FALLBACK);
        }
    }
}
