// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.records;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** Leases within a transaction, by the clock that all nodes share: the database's. */
final class LeaseTable {

    private static final String EXPIRY = "current_timestamp + interval '1' second * cast(? as numeric(15, 3))";
    private static final String TAKE = "update nps_lease set holder = ?, expires_at = " + EXPIRY
            + " where name = ? and (holder = ? or expires_at <= current_timestamp)";
    private static final String FIRST =
            "insert into nps_lease (name, holder, expires_at) values (?, ?, " + EXPIRY + ")";

    private final Connection connection;

    LeaseTable(Connection connection) {
        this.connection = connection;
    }

    /** Whether the holder has it now. */
    boolean take(String name, String holder, Duration duration) throws SQLException {
        BigDecimal seconds = BigDecimal.valueOf(duration.toMillis(), 3);
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, holder);
            take.setBigDecimal(2, seconds);
            take.setString(3, name);
            take.setString(4, holder);
            if (take.executeUpdate() == 1) {
                return true;
            }
        }
        return !isKnown(name) && insert(name, holder, seconds);
    }

    private boolean isKnown(String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select 1 from nps_lease where name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private boolean insert(String name, String holder, BigDecimal seconds) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(FIRST)) {
            insert.setString(1, name);
            insert.setString(2, holder);
            insert.setBigDecimal(3, seconds);
            return insert.executeUpdate() == 1;
        }
    }
}
