// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Replaces names by keyed hashes of 128 bits. The key is drawn anew for every programme. Not safe for many threads. */
final class Pseudonyms {

    private static final int KEY_BYTES = 16;

    private final byte[] key;
    private final MessageDigest digest;

    private Pseudonyms(byte[] key) {
        this.key = key;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static Pseudonyms withNewKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new Pseudonyms(key);
    }

    /** The hash of a name, as two longs to be read from the buffer. */
    ByteBuffer of(String name) {
        digest.update(key);
        return ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
    }

    void save(DataOutput out) throws IOException {
        out.write(key);
    }

    static Pseudonyms load(DataInput in) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        in.readFully(key);
        return new Pseudonyms(key);
    }
}
