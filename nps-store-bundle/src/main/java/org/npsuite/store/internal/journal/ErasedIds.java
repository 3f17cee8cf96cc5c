// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.npsuite.store.internal.database.StoreIdentity.HashKey;

/**
 * What is kept of the id of an erased answer: enough to refuse it when it comes again, not enough to tell what it was.
 * For one thread.
 */
final class ErasedIds {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    ErasedIds(HashKey key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    /** The keyed hash of a response's id; 43 characters. */
    String hash(String programme, String id) {
        mac.update(programme.getBytes(StandardCharsets.UTF_8));
        // No programme's id contains it, so no two pairs are the same bytes.
        mac.update((byte) 0);
        byte[] hash = mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
