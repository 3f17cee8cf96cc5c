// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** What kind of values a dictionary holds: how they are written and read. */
interface Value<T> {

    /** One text. */
    Value<String> TEXT = new Value<>() {
        @Override
        public void write(String value, DataOutput out) throws IOException {
            out.writeUTF(value);
        }

        @Override
        public String read(DataInput in) throws IOException {
            return in.readUTF();
        }
    };

    /** A set of texts, at least one. */
    Value<Set<String>> TEXTS = new Value<>() {
        @Override
        public void write(Set<String> value, DataOutput out) throws IOException {
            out.writeInt(value.size());
            for (String text : value) {
                out.writeUTF(text);
            }
        }

        @Override
        public Set<String> read(DataInput in) throws IOException {
            Set<String> texts = new HashSet<>();
            for (int left = in.readInt(); left > 0; left--) {
                texts.add(in.readUTF());
            }
            return Set.copyOf(texts);
        }
    };

    void write(T value, DataOutput out) throws IOException;

    T read(DataInput in) throws IOException;
}
