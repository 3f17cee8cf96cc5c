// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.io.DataInput;
import java.io.IOException;

/**
 * A column of values from a dictionary.
 *
 * @param codes one code per row
 * @param dictionary what they stand for
 */
public record Coded<T>(Column codes, Dictionary<T> dictionary) {

    static <T> Coded<T> of(Value<T> kind) {
        return new Coded<>(Column.ofCodes(), new Dictionary<>(kind));
    }

    /** Gives a row, which has none, a value; {@code null} is none. */
    void set(int row, T value) {
        codes.set(row, value == null ? Dictionary.NONE : dictionary.use(value));
    }

    void clear(int row) {
        dictionary.release(codes.code(row));
        codes.set(row, Dictionary.NONE);
    }

    long bytes() {
        return codes.bytes() + dictionary.bytes();
    }

    void save(Image image) throws IOException {
        codes.save(image);
        dictionary.save(image);
    }

    static <T> Coded<T> load(DataInput in, Value<T> kind) throws IOException {
        return new Coded<>(Column.load(in), Dictionary.load(in, kind));
    }
}
