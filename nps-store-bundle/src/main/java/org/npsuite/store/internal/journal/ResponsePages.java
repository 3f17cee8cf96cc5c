// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.spi.store.Page;

/** Pages through the responses that a {@link Selection} keeps, newest recorded first. */
final class ResponsePages {

    /** Rows looked at in one go where not the database but the room itself filters. */
    private static final int STRIDE = 1000;

    private final Connection connection;
    private final Positions positions;

    ResponsePages(Connection connection, Positions positions) {
        this.connection = connection;
        this.positions = positions;
    }

    /** @param before number of the last response of the page before; {@link Long#MAX_VALUE} for the first */
    Page<RecordedResponse> page(Selection selection, long before, int limit) throws SQLException {
        // One more than asked for tells whether there is a next page.
        int wanted = limit + 1;
        int stride = selection.isComplete() ? wanted : Math.max(wanted, STRIDE);
        List<RecordedResponse> found = new ArrayList<>(wanted);
        long from = before;
        while (found.size() < wanted) {
            List<RecordedResponse> rows = rows(selection, from, stride);
            rows.stream().filter(selection::keeps).limit(wanted - found.size()).forEach(found::add);
            if (rows.size() < stride) {
                break;
            }
            from = rows.get(stride - 1).number();
        }
        return found.size() < wanted
                ? new Page<>(found, Optional.empty())
                : new Page<>(
                        found.subList(0, limit),
                        Optional.of(positions.cursor(found.get(limit - 1).number())));
    }

    private List<RecordedResponse> rows(Selection selection, long before, int most) throws SQLException {
        String sql = "select " + ResponseRow.COLUMNS + " from nps_response r where " + selection.condition()
                + " and r.number < ? order by r.number desc limit ?";
        List<RecordedResponse> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int at = 1;
            for (Object parameter : selection.parameters()) {
                select.setObject(at++, parameter);
            }
            select.setLong(at++, before);
            select.setInt(at, most);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(ResponseRow.read(result));
                }
            }
        }
        return rows;
    }
}
