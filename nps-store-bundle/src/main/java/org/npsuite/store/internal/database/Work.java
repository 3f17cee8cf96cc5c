// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Something done with a connection. May be called again with another one when the first try was in another's way. */
@FunctionalInterface
public interface Work<T> {

    /** Does it; neither commits nor closes. */
    T with(Connection connection) throws SQLException;
}
