// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.score.Rating;
import org.npsuite.spi.store.Submission;

/** A response as a row of {@code nps_response}. */
public final class ResponseRow {

    /** The columns that {@link #read} needs, of the table by the alias {@code r}. */
    public static final String COLUMNS =
            """
            r.programme, r.number, r.id, r.version, r.status, r.rating, r.local_day, r.answered_at, r.recorded_at, \
            r.customer, r.account, r.team, r.owner, r.touchpoint, r.channel, r.language, r.content, r.reason""";

    /** Columns a submission brings, in the order of {@link #bind}. */
    static final String SUBMITTED =
            """
            status, rating, local_day, answered_at, customer, account, team, owner, touchpoint, channel, language, \
            content, fingerprint""";

    /** One question mark per column of {@link #SUBMITTED}. */
    static final String MARKS = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    private ResponseRow() {}

    /** Binds {@link #SUBMITTED} from parameter {@code first} on; returns the parameter after the last. */
    static int bind(PreparedStatement statement, int first, Submission submission, String content) throws SQLException {
        Response response = submission.response();
        int at = first;
        statement.setString(at++, response.status().name());
        statement.setObject(at++, response.rating().map(Rating::value).orElse(null), Types.SMALLINT);
        statement.setObject(at++, submission.day());
        statement.setObject(at++, time(response.answeredAt().orElseThrow()));
        for (Optional<String> text : texts(response)) {
            statement.setString(at++, text.orElse(null));
        }
        statement.setString(at++, content);
        statement.setString(at++, submission.fingerprint());
        return at;
    }

    /** The values of the text columns, in their order. */
    static List<Optional<String>> texts(Response response) {
        return List.of(
                response.customer(),
                response.account(),
                response.team(),
                response.owner(),
                response.touchpoint(),
                response.channel(),
                response.language());
    }

    /** The response of a row with {@link #COLUMNS}. */
    public static RecordedResponse read(ResultSet row) throws SQLException {
        return RecordedResponse.builder()
                .programme(row.getString("programme"))
                .response(response(row))
                .number(row.getLong("number"))
                .version(row.getLong("version"))
                .recordedAt(instant(row, "recorded_at"))
                .day(row.getObject("local_day", LocalDate.class))
                .reason(row.getString("reason"))
                .build();
    }

    private static Response response(ResultSet row) throws SQLException {
        Integer rating = row.getObject("rating", Integer.class);
        Response.Builder response = Response.builder()
                .id(row.getString("id"))
                .status(ResponseStatus.valueOf(row.getString("status")))
                .rating(rating == null ? null : new Rating(rating))
                .answeredAt(instant(row, "answered_at"))
                .customer(row.getString("customer"))
                .account(row.getString("account"))
                .team(row.getString("team"))
                .owner(row.getString("owner"))
                .touchpoint(row.getString("touchpoint"))
                .channel(row.getString("channel"))
                .language(row.getString("language"));
        Content.read(row.getString("content"), response);
        return response.build();
    }

    /** An instant as columns take it. */
    static OffsetDateTime time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** An instant as columns give it. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
