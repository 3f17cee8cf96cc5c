// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Writes responses that are known to be new into {@code nps_response}. */
@FunctionalInterface
interface ResponseWriter {

    /** @param head the number before the first of them */
    void write(Connection connection, String programme, long head, Instant now, List<Draft> drafts) throws SQLException;
}
