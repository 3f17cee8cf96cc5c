// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.npsuite.store.internal.database.StoreIdentity.HashKey;

/**
 * What is kept of an erased answer: a keyed hash of its id, and one of its customer and moment, by which it is known when
 * it comes again under another id. Enough to refuse it, not enough to tell what it was. For one thread.
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

    /** Whether any answer was ever erased; as long as none was, no hash is worth its while. */
    static boolean areAny(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select exists (select 1 from nps_erased)");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** The same drafts with their hashes. */
    List<Draft> hashed(String programme, List<Draft> drafts) {
        return drafts.stream().map(draft -> draft.hashed(programme, this)).toList();
    }

    /** The keyed hash of a response's id; 43 characters. */
    String hash(String programme, String id) {
        mac.update(programme.getBytes(StandardCharsets.UTF_8));
        // No programme's id contains it, so no two pairs are the same bytes.
        mac.update((byte) 0);
        byte[] hash = mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    /**
     * The keyed hash of whose answer it is and when it was given, to the microsecond as the table has it; 43 characters.
     * Two answers of one customer at one moment have the same.
     */
    String hash(String programme, String customer, Instant answeredAt) {
        // No id begins with a NUL, so that no id is taken for a moment.
        return hash(programme, "\0" + answeredAt.truncatedTo(ChronoUnit.MICROS) + "\0" + customer);
    }
}
