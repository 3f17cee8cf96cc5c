// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;
import org.npsuite.model.score.Tally;

/** Answers counted by day, by value of one field, and by rating. */
public final class RollUp {

    /** A day and a value each; six megabytes, and half as much again for values to come. */
    static final int MOST_CELLS = 1 << 17;

    /** Where there are fewer, reading the rows takes hardly longer than reading the cells of 44 bytes each. */
    static final int ROWS_PER_CELL = 32;

    private static final int[] NOTHING = {};

    private int[][] byDay;
    private int cells;
    private int widest;

    RollUp() {
        byDay = new int[16][];
        Arrays.fill(byDay, NOTHING);
    }

    /** Whether so many cells are worth their room, because they are read so much sooner than so many rows. */
    static boolean pays(long cells, long rows) {
        return cells <= MOST_CELLS && cells * ROWS_PER_CELL <= rows;
    }

    /** A roll-up in which all the answers of {@code other} have no value, where values of {@code codes} may follow. */
    static RollUp ofNone(RollUp other, int codes) {
        RollUp copy = new RollUp();
        copy.byDay = Arrays.stream(other.byDay).map(int[]::clone).toArray(int[][]::new);
        copy.cells = other.cells;
        copy.widest = codes;
        return copy;
    }

    void save(Image image) throws IOException {
        image.data().writeInt(widest);
        image.data().writeInt(byDay.length);
        for (int[] counts : byDay) {
            image.add(counts);
        }
    }

    static RollUp load(DataInput in) throws IOException {
        RollUp loaded = new RollUp();
        loaded.widest = in.readInt();
        loaded.byDay = new int[in.readInt()][];
        for (int day = 0; day < loaded.byDay.length; day++) {
            loaded.byDay[day] = Image.readNumbers(in);
            loaded.cells += loaded.codes(day);
        }
        return loaded;
    }

    /** Counts {@code change} answers more. */
    void add(int day, int code, int rating, int change) {
        if (day >= byDay.length) {
            int known = byDay.length;
            byDay = Arrays.copyOf(byDay, Math.max(day + 1, known * 2));
            Arrays.fill(byDay, known, byDay.length, NOTHING);
        }
        int at = code * Tally.RATINGS + rating;
        if (at >= byDay[day].length) {
            grow(day, code);
        }
        byDay[day][at] += change;
    }

    /** Makes room for the codes met so far on any day, or half as many more. */
    private void grow(int day, int code) {
        int known = codes(day);
        widest = code < widest ? widest : Math.max(code + 1, known + known / 2);
        cells += widest - known;
        byDay[day] = Arrays.copyOf(byDay[day], widest * Tally.RATINGS);
    }

    /** Cells, empty ones included. */
    public int cells() {
        return cells;
    }

    /** Codes counted on a day are below this; 0 on a day without answers. */
    public int codes(int day) {
        return day < byDay.length ? byDay[day].length / Tally.RATINGS : 0;
    }

    /** The counts of a day with answers, eleven for each code; not to be changed. */
    public int[] counts(int day) {
        return byDay[day];
    }

    /** Bytes it takes. */
    long bytes() {
        return (long) cells * Tally.RATINGS * Integer.BYTES;
    }
}
