// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import java.sql.SQLException;

/** The connection broke during a commit: whether it took place is not known, so the work must not be repeated here. */
final class UnknownOutcomeException extends SQLException {

    private static final long serialVersionUID = 1L;

    UnknownOutcomeException(SQLException fault) {
        super("commit", fault.getSQLState(), fault.getErrorCode(), fault);
        setStackTrace(fault.getStackTrace());
    }
}
