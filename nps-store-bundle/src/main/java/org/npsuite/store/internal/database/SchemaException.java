// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import java.sql.SQLException;

/** The tables are not those this version of the store works with, and could not be made so. */
final class SchemaException extends SQLException {

    private static final long serialVersionUID = 1L;

    SchemaException(String code, String sqlState) {
        super(code, sqlState);
    }
}
