// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import static org.npsuite.model.problem.ProblemException.invalid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.spi.store.Watermark;

/**
 * Positions in a journal as texts that mean nothing to others: the store's name, what the text is for, and the position.
 * The name lets a text of another store be noticed rather than believed.
 *
 * @param store the store's name
 */
public record Positions(String store) {

    /** Before the first entry. */
    static final long START = 0;

    private static final char WATERMARK = '.';
    private static final char CURSOR = '~';
    private static final int RADIX = 36;
    private static final Pattern NUMBER = Pattern.compile("[0-9a-z]{1,12}");

    /** How far a journal has been read, at that position. */
    public Watermark watermark(long position) {
        return position == START ? Watermark.START : new Watermark(written(WATERMARK, position));
    }

    /** @throws ProblemException {@code INVALID} if it is none of this store */
    long position(Watermark watermark) {
        return watermark.equals(Watermark.START)
                ? START
                : read(WATERMARK, watermark.value(), "watermark; read again from the start");
    }

    /** A place in the list of a programme's responses. */
    String cursor(String programme, long position) {
        return written(CURSOR, position) + CURSOR + programme;
    }

    /** @throws ProblemException {@code INVALID} if it is none of this store's for this programme */
    long position(String programme, String cursor) {
        String own = CURSOR + programme;
        String place = cursor.endsWith(own) ? cursor.substring(0, cursor.length() - own.length()) : "";
        return read(CURSOR, place, "cursor for this programme; begin again without one");
    }

    private String written(char use, long position) {
        return store + use + Long.toString(position, RADIX);
    }

    private long read(char use, String text, String what) {
        String prefix = store + use;
        Matcher number = NUMBER.matcher(text.startsWith(prefix) ? text.substring(prefix.length()) : "");
        if (!number.matches()) {
            throw invalid("this journal has given out no such " + what);
        }
        return Long.parseLong(number.group(), RADIX);
    }
}
