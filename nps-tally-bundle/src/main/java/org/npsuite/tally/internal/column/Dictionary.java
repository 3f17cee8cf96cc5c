// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a column and their codes from 1; 0 means "no value". Counts the rows that hold each value and forgets
 * one as soon as nobody holds it, so that nothing of an erased answer stays behind.
 */
public final class Dictionary<T> {

    /** The code of "no value". */
    public static final int NONE = 0;

    private static final int ENTRY_BYTES = 120;

    private final Value<T> kind;
    private final Map<T, Integer> codes = new HashMap<>();
    private final List<T> values = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private int[] uses = new int[16];

    Dictionary(Value<T> kind) {
        this.kind = kind;
        values.add(null);
    }

    /** The code of a value that one more row holds from now on. */
    int use(T value) {
        int code = codes.computeIfAbsent(value, this::add);
        uses[code]++;
        return code;
    }

    private int add(T value) {
        if (!free.isEmpty()) {
            values.set(free.peek(), value);
            return free.pop();
        }
        values.add(value);
        if (values.size() > uses.length) {
            uses = Arrays.copyOf(uses, uses.length * 2);
        }
        return values.size() - 1;
    }

    /** One row less holds the value of that code; {@link #NONE} is held by nobody. */
    void release(int code) {
        if (code != NONE && --uses[code] == 0) {
            codes.remove(values.get(code));
            values.set(code, null);
            free.push(code);
        }
    }

    /** The code of a value, {@link #NONE} for one that no row holds. */
    public int code(T value) {
        return codes.getOrDefault(value, NONE);
    }

    /** How many rows hold the value of a code. */
    public int uses(int code) {
        return uses[code];
    }

    /** The value of a code; {@code null} for {@link #NONE} and for codes not in use. */
    public T value(int code) {
        return values.get(code);
    }

    /** One more than the highest code. */
    public int size() {
        return values.size();
    }

    /** Bytes it takes, roughly. */
    long bytes() {
        return (long) codes.size() * ENTRY_BYTES;
    }

    void save(Image image) throws IOException {
        image.add(uses);
        DataOutput out = image.data();
        out.writeInt(values.size());
        for (int code = 1; code < values.size(); code++) {
            out.writeBoolean(values.get(code) != null);
            if (values.get(code) != null) {
                kind.write(values.get(code), out);
            }
        }
    }

    static <T> Dictionary<T> load(DataInput in, Value<T> kind) throws IOException {
        Dictionary<T> dictionary = new Dictionary<>(kind);
        dictionary.uses = Image.readNumbers(in);
        int size = in.readInt();
        for (int code = 1; code < size; code++) {
            T value = in.readBoolean() ? kind.read(in) : null;
            dictionary.values.add(value);
            if (value == null) {
                dictionary.free.push(code);
            } else {
                dictionary.codes.put(value, code);
            }
        }
        return dictionary;
    }
}
