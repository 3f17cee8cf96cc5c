// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.io.DataInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Tells customers apart without knowing who they are: an ordinal from 1 for each, found by a keyed hash of the
 * customer's id. Whom no row names any more is forgotten. The index that finds them is only made when somebody looks for
 * one: questions never do.
 */
public final class Customers {

    private static final int FIRST_ROOM = 64;
    private static final int NOBODY = Dictionary.NONE;

    private final Pseudonyms pseudonyms;
    private final Column high;
    private final Column low;
    private final Deque<Integer> free = new ArrayDeque<>();
    private int[] uses = new int[FIRST_ROOM];
    private int[] places = {};
    private int size;

    private Customers(Pseudonyms pseudonyms, Column high, Column low, int size) {
        this.pseudonyms = pseudonyms;
        this.high = high;
        this.low = low;
        this.size = size;
    }

    static Customers nobody() {
        Customers customers = new Customers(Pseudonyms.withNewKey(), Column.ofNumbers(), Column.ofNumbers(), 1);
        customers.name(NOBODY, 0, 0);
        return customers;
    }

    /** The ordinal of a customer whom one more row names from now on. */
    int use(String customer) {
        ByteBuffer pseudonym = pseudonyms.of(customer);
        long first = pseudonym.getLong();
        long second = pseudonym.getLong();
        index();
        int ordinal = places[place(first, second)];
        if (ordinal == NOBODY) {
            ordinal = add(first, second);
        }
        uses[ordinal]++;
        return ordinal;
    }

    private int add(long first, long second) {
        if (size * 2 > places.length) {
            index(places.length * 2);
        }
        int ordinal = free.isEmpty() ? size++ : free.pop();
        if (ordinal == uses.length) {
            uses = Arrays.copyOf(uses, uses.length * 2);
        }
        name(ordinal, first, second);
        settle(ordinal);
        return ordinal;
    }

    private void name(int ordinal, long first, long second) {
        high.set(ordinal, first);
        low.set(ordinal, second);
    }

    /** One row less names the customer of that ordinal; 0 is nobody. */
    void release(int ordinal) {
        index();
        if (ordinal != NOBODY && --uses[ordinal] == 0) {
            int gap = place(high.get(ordinal), low.get(ordinal));
            places[gap] = NOBODY;
            close(gap);
            name(ordinal, 0, 0);
            free.push(ordinal);
        }
    }

    /** Moves up those who stand behind a gap because the place they wanted was taken. */
    private void close(int gap) {
        int mask = places.length - 1;
        for (int at = gap + 1 & mask; places[at] != NOBODY; at = at + 1 & mask) {
            int moved = places[at];
            places[at] = NOBODY;
            settle(moved);
        }
    }

    /** Gives a customer who has no place the first free one. */
    private void settle(int ordinal) {
        int mask = places.length - 1;
        int at = (int) high.get(ordinal) & mask;
        while (places[at] != NOBODY) {
            at = at + 1 & mask;
        }
        places[at] = ordinal;
    }

    /** Where a pseudonym stands, or belongs. */
    private int place(long first, long second) {
        int mask = places.length - 1;
        int at = (int) first & mask;
        while (places[at] != NOBODY && (high.get(places[at]) != first || low.get(places[at]) != second)) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void index() {
        if (places.length == 0) {
            index(Math.max(FIRST_ROOM, Integer.highestOneBit(size) * 4));
        }
    }

    private void index(int room) {
        places = new int[room];
        for (int ordinal = 1; ordinal < size; ordinal++) {
            if (uses[ordinal] > 0) {
                settle(ordinal);
            }
        }
    }

    /** One more than the highest ordinal. */
    public int size() {
        return size;
    }

    /** Tells texts apart without repeating them. */
    long fingerprint(String text) {
        return pseudonyms.of(text).getLong();
    }

    long bytes() {
        return high.bytes() + low.bytes() + (long) Integer.BYTES * (uses.length + places.length);
    }

    void save(Image image) throws IOException {
        pseudonyms.save(image.data());
        image.data().writeInt(size);
        image.add(uses);
        high.save(image);
        low.save(image);
    }

    static Customers load(DataInput in) throws IOException {
        Pseudonyms pseudonyms = Pseudonyms.load(in);
        int size = in.readInt();
        int[] uses = Image.readNumbers(in);
        Customers customers = new Customers(pseudonyms, Column.load(in), Column.load(in), size);
        customers.uses = uses;
        for (int ordinal = 1; ordinal < size; ordinal++) {
            if (uses[ordinal] == 0) {
                customers.free.push(ordinal);
            }
        }
        return customers;
    }
}
