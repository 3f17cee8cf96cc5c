// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Which store a database holds, made up once when it is first opened.
 *
 * @param name eight hexadecimal digits; part of every watermark, so that one of another store is noticed
 */
public record StoreIdentity(String name, HashKey hashKey) {

    /** The secret under which ids of erased answers are hashed. Its own type, so that nothing prints it. */
    public static final class HashKey {

        private final byte[] bytes;

        HashKey(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        /** A copy of the secret. */
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public String toString() {
            return "HashKey";
        }
    }

    /** Reads the identity, making one where there is none; the caller sees to it that no other node does so at once. */
    static StoreIdentity of(Connection connection) throws SQLException {
        Optional<StoreIdentity> present = read(connection);
        return present.isPresent() ? present.get() : create(connection);
    }

    private static Optional<StoreIdentity> read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select identity, hash_key from nps_store")) {
            return row.next()
                    ? Optional.of(new StoreIdentity(
                            row.getString(1), new HashKey(Base64.getDecoder().decode(row.getString(2)))))
                    : Optional.empty();
        }
    }

    private static StoreIdentity create(Connection connection) throws SQLException {
        SecureRandom random = new SecureRandom();
        byte[] name = new byte[4];
        byte[] key = new byte[32];
        random.nextBytes(name);
        random.nextBytes(key);
        StoreIdentity created = new StoreIdentity(HexFormat.of().formatHex(name), new HashKey(key));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into nps_store (id, identity, hash_key) values (1, ?, ?)")) {
            insert.setString(1, created.name());
            insert.setString(2, Base64.getEncoder().encodeToString(key));
            insert.executeUpdate();
        }
        return created;
    }
}
