// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.npsuite.model.response.Response;
import org.npsuite.model.score.Rating;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes many responses through PostgreSQL's COPY, several times faster than inserts. */
final class PostgresCopy implements ResponseWriter {

    private static final int BUFFER = 64 * 1024;
    private static final String COPY =
            "copy nps_response (programme, number, id, version, recorded_at, " + ResponseRow.SUBMITTED + ") from stdin";

    /** Whether the connection, maybe inside a pool's, is one of a PostgreSQL driver that this bundle sees. */
    static boolean fits(Connection connection) throws SQLException {
        try {
            return connection.isWrapperFor(PGConnection.class);
        } catch (NoClassDefFoundError e) {
            // Not installed, as beside H2.
            return false;
        }
    }

    @Override
    public void write(Connection connection, String programme, long head, Instant now, List<Draft> drafts)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            String recordedAt = ResponseRow.time(now).toString();
            StringBuilder rows = new StringBuilder(BUFFER + 1024);
            long number = head;
            for (Draft draft : drafts) {
                number++;
                row(rows, programme, number, recordedAt, draft);
                if (rows.length() >= BUFFER) {
                    send(copy, rows);
                }
            }
            send(copy, rows);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void row(StringBuilder rows, String programme, long number, String recordedAt, Draft draft) {
        Response response = draft.submission().response();
        text(rows, programme).append('\t').append(number).append('\t');
        text(rows, draft.id()).append("\t1\t").append(recordedAt).append('\t').append(response.status());
        value(rows, response.rating().map(Rating::value));
        value(rows, Optional.of(draft.submission().day()));
        value(rows, response.answeredAt().map(ResponseRow::time));
        for (Optional<String> value : ResponseRow.texts(response)) {
            text(rows.append('\t'), value.orElse(null));
        }
        text(rows.append('\t'), draft.content());
        text(rows.append('\t'), draft.submission().fingerprint()).append('\n');
    }

    /** Anything whose text needs no escapes. */
    private static void value(StringBuilder rows, Optional<?> value) {
        rows.append('\t').append(value.map(Object::toString).orElse("\\N"));
    }

    private static StringBuilder text(StringBuilder rows, String text) {
        if (text == null) {
            return rows.append("\\N");
        }
        if (isPlain(text)) {
            return rows.append(text);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
        return rows;
    }

    /** Nearly every text needs no escapes, and is copied much faster as a whole. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static void send(CopyIn copy, StringBuilder rows) throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }
}
