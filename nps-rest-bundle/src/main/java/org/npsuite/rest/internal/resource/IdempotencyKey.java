// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.npsuite.model.problem.ProblemException.invalid;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.npsuite.model.access.Caller;

/** Turns the sender's key into the id of a response that has none, so that sending again counts nothing twice. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 255;
    private static final int BYTES = 20;

    private IdempotencyKey() {}

    /** The same for the same caller and key; two callers that both count from 1 do not meet. */
    static String responseId(Caller caller, String key) {
        if (key.isBlank() || key.length() > LONGEST) {
            throw invalid(HEADER + " must have 1 to " + LONGEST + " characters.");
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(caller.identity().getBytes(UTF_8));
            digest.update((byte) 0);
            byte[] hash = digest.digest(key.getBytes(UTF_8));
            return "key-" + HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
