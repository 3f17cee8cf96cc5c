// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.npsuite.spi.store.JournalEntry.Type;

/** Erases a customer's answers in every programme, within a transaction. */
final class Erasing {

    private static final String PROGRAMMES = "select distinct programme from nps_response where customer = ?";
    private static final String FIND =
            "select number, id, local_day from nps_response where programme = ? and customer = ? order by number";
    private static final String MOMENTS = "select programme, answered_at from nps_response where customer = ?";
    private static final String FORMER_MOMENTS =
            "select programme, content from nps_response_history where customer = ?";
    // The parameters are typed for the sake of a database that would not guess.
    private static final String REMEMBER = "insert into nps_erased (hash) select cast(? as varchar(64)) "
            + "where not exists (select 1 from nps_erased where hash = cast(? as varchar(64)))";
    private static final String FORGET = "delete from nps_response where programme = ? and number = ?";
    private static final String FORGET_HISTORY = "delete from nps_response_history where programme = ? and number = ?";
    private static final String FORGET_ELSEWHERE = "delete from nps_response_history where customer = ?";

    private final Connection connection;
    private final ErasedIds erasedIds;
    private final Instant now;

    Erasing(Connection connection, ErasedIds erasedIds, Instant now) {
        this.connection = connection;
        this.erasedIds = erasedIds;
        this.now = now;
    }

    /** How many answers were erased. */
    long erase(String customer) throws SQLException {
        long erased = 0;
        Map<String, Long> heads = Head.lock(connection, programmesOf(customer));
        Set<String> moments = momentsOf(customer);
        for (Map.Entry<String, Long> head : heads.entrySet()) {
            List<Answer> answers = find(head.getKey(), customer);
            if (!answers.isEmpty()) {
                forget(head.getKey(), answers);
                note(head.getKey(), head.getValue(), answers);
            }
            erased += answers.size();
        }
        remember(moments);
        // Answers that were the customer's before they were corrected to be another's.
        try (PreparedStatement delete = connection.prepareStatement(FORGET_ELSEWHERE)) {
            delete.setString(1, customer);
            delete.executeUpdate();
        }
        return erased;
    }

    private List<String> programmesOf(String customer) throws SQLException {
        List<String> programmes = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(PROGRAMMES)) {
            select.setString(1, customer);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    programmes.add(rows.getString(1));
                }
            }
        }
        return programmes;
    }

    /** Hashes of when the customer answered, what was corrected since included: any of it may be sent again. */
    private Set<String> momentsOf(String customer) throws SQLException {
        Set<String> moments = new LinkedHashSet<>();
        try (PreparedStatement select = connection.prepareStatement(MOMENTS)) {
            select.setString(1, customer);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Instant answeredAt = rows.getObject(2, OffsetDateTime.class).toInstant();
                    moments.add(erasedIds.hash(rows.getString(1), customer, answeredAt));
                }
            }
        }
        try (PreparedStatement select = connection.prepareStatement(FORMER_MOMENTS)) {
            select.setString(1, customer);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Object answeredAt = Content.document(rows.getString(2)).get("answeredAt");
                    moments.add(erasedIds.hash(rows.getString(1), customer, Instant.parse(answeredAt.toString())));
                }
            }
        }
        return moments;
    }

    private void remember(Set<String> hashes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(REMEMBER)) {
            for (String hash : hashes) {
                insert.setString(1, hash);
                insert.setString(2, hash);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private List<Answer> find(String programme, String customer) throws SQLException {
        List<Answer> answers = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, programme);
            select.setString(2, customer);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    YearMonth month = YearMonth.from(rows.getObject(3, LocalDate.class));
                    answers.add(new Answer(rows.getLong(1), rows.getString(2), month));
                }
            }
        }
        return answers;
    }

    private void forget(String programme, List<Answer> answers) throws SQLException {
        for (String sql : List.of(FORGET_HISTORY, FORGET)) {
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                for (Answer answer : answers) {
                    delete.setString(1, programme);
                    delete.setLong(2, answer.number());
                    delete.addBatch();
                }
                delete.executeBatch();
            }
        }
    }

    /** Leaves behind, of a programme's erased answers, what may be known of them. */
    private void note(String programme, long head, List<Answer> answers) throws SQLException {
        remember(answers.stream()
                .map(answer -> erasedIds.hash(programme, answer.id()))
                .collect(Collectors.toSet()));
        List<Long> numbers = answers.stream().map(Answer::number).toList();
        ChangeRow.insert(connection, programme, head + 1, Type.ERASED, numbers);
        Head.move(connection, programme, head + numbers.size());
        Restatements restatements = new Restatements(connection, programme, now);
        for (Map.Entry<YearMonth, Long> month : byMonth(answers).entrySet()) {
            restatements.add(month.getKey(), month.getValue());
        }
    }

    private static Map<YearMonth, Long> byMonth(List<Answer> answers) {
        Map<YearMonth, Long> months = new LinkedHashMap<>();
        answers.forEach(answer -> months.merge(answer.month(), 1L, Long::sum));
        return months;
    }

    private record Answer(long number, String id, YearMonth month) {}
}
