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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.npsuite.model.response.Receipt.Outcome;

/** What the journal knows of some ids, so that no response is counted twice; it learns those it judges to be new. */
final class KnownIds {

    // Joined to the ids, because H2 looks through a whole programme where they stand in a condition.
    private static final String RECORDED =
            """
            select r.id, r.fingerprint from unnest(?) as wanted (id) \
            join nps_response r on r.programme = ? and r.id = wanted.id""";
    private static final String CHANGED =
            """
            select r.id, h.fingerprint from unnest(?) as wanted (id) \
            join nps_response r on r.programme = ? and r.id = wanted.id \
            join nps_response_history h on h.programme = r.programme and h.number = r.number""";
    private static final String ERASED =
            "select e.hash from unnest(?) as wanted (hash) join nps_erased e on e.hash = wanted.hash";

    private final Map<String, Set<String>> fingerprints = new HashMap<>();
    private final Set<String> erased = new HashSet<>();

    private KnownIds() {}

    /** Reads what is known; the programme is locked. */
    static KnownIds among(Connection connection, String programme, List<Draft> drafts) throws SQLException {
        Map<String, String> hashes = new LinkedHashMap<>();
        drafts.forEach(draft -> hashes.put(draft.id(), draft.hash()));
        KnownIds known = new KnownIds();
        known.readFingerprints(connection, RECORDED, programme, hashes.keySet());
        if (!known.fingerprints.isEmpty()) {
            // A sender who repeats what he sent before it was corrected repeats it all the same.
            known.readFingerprints(connection, CHANGED, programme, hashes.keySet());
        }
        known.readErased(connection, hashes);
        return known;
    }

    /** What is to become of a draft; where it is to be recorded, its id is known from now on. */
    Outcome judge(Draft draft) {
        if (erased.contains(draft.id())) {
            return Outcome.ERASED;
        }
        String fingerprint = draft.submission().fingerprint();
        Set<String> seen = fingerprints.putIfAbsent(draft.id(), Set.of(fingerprint));
        if (seen == null) {
            return Outcome.RECORDED;
        }
        return seen.contains(fingerprint) ? Outcome.KNOWN : Outcome.CONFLICT;
    }

    private void readFingerprints(Connection connection, String sql, String programme, Collection<String> ids)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, texts(connection, ids));
            select.setString(2, programme);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    fingerprints
                            .computeIfAbsent(rows.getString(1), id -> new HashSet<>())
                            .add(rows.getString(2));
                }
            }
        }
    }

    private void readErased(Connection connection, Map<String, String> hashes) throws SQLException {
        Set<String> found = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(ERASED)) {
            select.setArray(1, texts(connection, hashes.values()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        hashes.forEach((id, hash) -> {
            if (found.contains(hash)) {
                erased.add(id);
            }
        });
    }

    private static Array texts(Connection connection, Collection<String> values) throws SQLException {
        return connection.createArrayOf("varchar", values.toArray());
    }
}
