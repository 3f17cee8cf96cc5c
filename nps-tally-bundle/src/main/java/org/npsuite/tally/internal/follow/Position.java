// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.follow;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.Watermark;

/**
 * How far a journal has been read, and enough of the last entry to know the journal again.
 *
 * @param read up to here
 * @param beforeLast read again from here, the first entry is the last one read
 * @param number of the response of the last entry
 * @param fingerprint of that response, 0 where it was erased
 */
record Position(Watermark read, Watermark beforeLast, long number, long fingerprint) {

    /** Before the first entry. */
    static final Position START = new Position(Watermark.START, Watermark.START, 0, 0);

    /** Whether this entry, the first after {@link #beforeLast()}, is the one read last, as far as can be told. */
    boolean ends(JournalEntry entry, long fingerprintOfEntry) {
        boolean erased = fingerprint == 0 || fingerprintOfEntry == 0;
        return entry.watermark().equals(read)
                && entry.number() == number
                && (erased || fingerprint == fingerprintOfEntry);
    }

    void save(DataOutput out) throws IOException {
        out.writeUTF(read.value());
        out.writeUTF(beforeLast.value());
        out.writeLong(number);
        out.writeLong(fingerprint);
    }

    static Position load(DataInput in) throws IOException {
        return new Position(new Watermark(in.readUTF()), new Watermark(in.readUTF()), in.readLong(), in.readLong());
    }
}
