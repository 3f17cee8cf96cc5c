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

    /** Most numbers looked through in one go; fewer at first, for most pages end there. */
    private static final long LONGEST_STRIDE = 16_000;

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
        List<RecordedResponse> found = new ArrayList<>(wanted);
        long to = Math.min(before, Head.read(connection, selection.programme()) + 1);
        // In steps, because H2 sorts all that a condition keeps before it limits the result.
        long stride = selection.isNarrow() ? to : 2L * wanted;
        while (found.size() < wanted && to > 0) {
            long from = Math.max(0, to - stride);
            int missing = wanted - found.size();
            rows(selection, from, to, selection.isComplete() ? missing : Integer.MAX_VALUE).stream()
                    .filter(selection::keeps)
                    .limit(missing)
                    .forEach(found::add);
            to = from;
            stride = Math.min(2 * stride, LONGEST_STRIDE);
        }
        return found.size() < wanted
                ? new Page<>(found, Optional.empty())
                : new Page<>(
                        found.subList(0, limit),
                        Optional.of(positions.cursor(
                                selection.programme(), found.get(limit - 1).number())));
    }

    private List<RecordedResponse> rows(Selection selection, long from, long to, int most) throws SQLException {
        String sql = "select " + ResponseRow.COLUMNS + " from nps_response r where " + selection.condition()
                + " and r.number >= ? and r.number < ? order by r.number desc limit ?";
        List<RecordedResponse> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int at = 1;
            for (Object parameter : selection.parameters()) {
                select.setObject(at++, parameter);
            }
            select.setLong(at++, from);
            select.setLong(at++, to);
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
