// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

/**
 * A column of values from a dictionary.
 *
 * @param codes one code per row
 * @param dictionary what they stand for
 */
public record Coded<T>(Column codes, Dictionary<T> dictionary) {

    Coded() {
        this(Column.ofCodes(), new Dictionary<>());
    }

    /** Gives a row, which has none, a value; {@code null} is none. */
    void set(int row, T value) {
        codes.set(row, value == null ? Dictionary.NONE : dictionary.use(value));
    }

    void clear(int row) {
        dictionary.release(codes.code(row));
        codes.set(row, Dictionary.NONE);
    }
}
