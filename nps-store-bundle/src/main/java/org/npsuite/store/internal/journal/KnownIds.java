// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.npsuite.model.response.Receipt.Outcome;

/** What the journal knows of some ids, so that no response is counted twice; it learns those it judges to be new. */
final class KnownIds {

    // A subquery rather than a join: both databases then look each id up in the index, whatever they believe about the
    // size of a programme that has only begun.
    private static final String LOOK_UP =
            """
            select wanted.id, \
            (select r.fingerprint from nps_response r where r.programme = ? and r.id = wanted.id) \
            from unnest(?) as wanted (id)""";
    private static final String LOOK_UP_ERASED =
            "select e.hash from unnest(?) as wanted (hash) join nps_erased e on e.hash = wanted.hash";
    private static final String FORMERLY =
            """
            select r.id, h.fingerprint from unnest(?) as wanted (id) \
            join nps_response r on r.programme = ? and r.id = wanted.id \
            join nps_response_history h on h.programme = r.programme and h.number = r.number""";

    /** An array of H2 holds 65,536 values at most. */
    private static final int AT_A_TIME = 10_000;

    private final Map<String, Set<String>> fingerprints = new HashMap<>();
    private final Set<String> erased = new HashSet<>();

    private KnownIds() {}

    /** Reads what is known; the programme is locked, and the drafts have hashes where anything was ever erased. */
    static KnownIds among(Connection connection, String programme, List<Draft> drafts) throws SQLException {
        KnownIds known = new KnownIds();
        for (int from = 0; from < drafts.size(); from += AT_A_TIME) {
            List<Draft> some = drafts.subList(from, Math.min(from + AT_A_TIME, drafts.size()));
            known.lookUp(connection, programme, some);
            known.lookUpErased(connection, some);
        }
        Set<String> different = known.different(drafts);
        if (!different.isEmpty()) {
            // A sender who repeats what he sent before it was corrected repeats it all the same.
            List<String> former = List.copyOf(different);
            for (int from = 0; from < former.size(); from += AT_A_TIME) {
                known.addFormer(connection, programme, former.subList(from, Math.min(from + AT_A_TIME, former.size())));
            }
        }
        return known;
    }

    /** What is to become of a draft; where it is to be recorded, its id is known from now on. */
    Outcome judge(Draft draft) {
        if (erased.contains(draft.hash())) {
            return Outcome.ERASED;
        }
        String fingerprint = draft.submission().fingerprint();
        if (!fingerprints.containsKey(draft.id()) && erased.contains(draft.moment())) {
            return Outcome.ERASED;
        }
        Set<String> seen = fingerprints.putIfAbsent(draft.id(), Set.of(fingerprint));
        if (seen == null) {
            return Outcome.RECORDED;
        }
        return seen.contains(fingerprint) ? Outcome.KNOWN : Outcome.CONFLICT;
    }

    private void lookUp(Connection connection, String programme, List<Draft> drafts) throws SQLException {
        Set<String> ids = drafts.stream().map(Draft::id).collect(Collectors.toCollection(LinkedHashSet::new));
        try (PreparedStatement select = connection.prepareStatement(LOOK_UP)) {
            select.setString(1, programme);
            select.setArray(2, texts(connection, ids));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (rows.getString(2) != null) {
                        add(rows.getString(1), rows.getString(2));
                    }
                }
            }
        }
    }

    private void lookUpErased(Connection connection, List<Draft> drafts) throws SQLException {
        Set<String> hashes = drafts.stream()
                .flatMap(draft -> Stream.of(draft.hash(), draft.moment()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (hashes.isEmpty()) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement(LOOK_UP_ERASED)) {
            select.setArray(1, texts(connection, hashes));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    erased.add(rows.getString(1));
                }
            }
        }
    }

    private Set<String> different(List<Draft> drafts) {
        Set<String> different = new LinkedHashSet<>();
        for (Draft draft : drafts) {
            Set<String> seen = fingerprints.get(draft.id());
            if (seen != null && !seen.contains(draft.submission().fingerprint())) {
                different.add(draft.id());
            }
        }
        return different;
    }

    private void addFormer(Connection connection, String programme, List<String> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FORMERLY)) {
            select.setArray(1, texts(connection, ids));
            select.setString(2, programme);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    add(rows.getString(1), rows.getString(2));
                }
            }
        }
    }

    private void add(String id, String fingerprint) {
        fingerprints.computeIfAbsent(id, known -> new HashSet<>()).add(fingerprint);
    }

    private static Array texts(Connection connection, Collection<String> values) throws SQLException {
        return connection.createArrayOf("varchar", values.toArray());
    }
}
