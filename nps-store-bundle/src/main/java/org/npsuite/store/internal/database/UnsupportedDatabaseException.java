// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import java.sql.SQLException;

/** The data source leads to a database whose SQL this store does not speak. */
final class UnsupportedDatabaseException extends SQLException {

    private static final long serialVersionUID = 1L;

    UnsupportedDatabaseException(String product) {
        super("the store needs H2 or PostgreSQL, not " + product, "0A000");
    }
}
