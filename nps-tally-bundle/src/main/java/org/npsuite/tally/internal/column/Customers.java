// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * Tells customers apart without knowing who they are: an ordinal from 1 for each, found by a keyed hash of 128 bits.
 * Customers without a row are forgotten.
 */
public final class Customers {

    /** What is left of a customer's id. */
    private record Pseudonym(long high, long low) {}

    private final Dictionary<Pseudonym> ordinals = new Dictionary<>();
    private final byte[] key;
    private final MessageDigest digest;

    Customers() {
        this.key = new byte[16];
        new SecureRandom().nextBytes(key);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The ordinal of a customer whom one more row names from now on. */
    int use(String customer) {
        digest.update(key);
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(customer.getBytes(StandardCharsets.UTF_8)));
        return ordinals.use(new Pseudonym(hash.getLong(), hash.getLong()));
    }

    /** One row less names the customer of that ordinal. */
    void release(int ordinal) {
        ordinals.release(ordinal);
    }

    /** One more than the highest ordinal. */
    public int size() {
        return ordinals.size();
    }
}
