// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import java.sql.SQLException;

/** Work that may take any time had begun and broke off: not to be repeated here, and no sign of an outage. */
final class BrokenOffException extends SQLException {

    private static final long serialVersionUID = 1L;

    BrokenOffException(SQLException fault) {
        super("broken off", fault.getSQLState(), fault.getErrorCode(), fault);
    }
}
