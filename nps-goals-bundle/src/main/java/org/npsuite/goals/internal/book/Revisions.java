// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.book;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.GoalRevision;
import org.npsuite.model.goal.GoalRevision.Edit;
import org.npsuite.spi.store.StoredRecord;

/** The versions of a goal as the changes between them: who, when, from what to what. */
public final class Revisions {

    private Revisions() {}

    public static List<GoalRevision> of(String programme, String id, List<StoredRecord> versions) {
        List<GoalRevision> revisions = new ArrayList<>();
        Optional<Goal> before = Optional.empty();
        for (StoredRecord version : versions) {
            Optional<Goal> after = Optional.ofNullable(version.json()).map(json -> GoalJson.read(programme, id, json));
            List<Edit> edits = before.isPresent() && after.isPresent()
                    ? edits(before.get().document(), after.get().document())
                    : List.of();
            revisions.add(new GoalRevision(version.version(), version.changedAt(), version.changedBy(), after, edits));
            before = after;
        }
        return revisions;
    }

    private static List<Edit> edits(Map<String, Object> before, Map<String, Object> after) {
        Set<String> fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields.stream()
                .map(field -> new Edit(field, text(before.get(field)), text(after.get(field))))
                .filter(edit -> !edit.from().equals(edit.to()))
                .toList();
    }

    private static Optional<String> text(Object value) {
        return Optional.ofNullable(value).map(GoalJson::value);
    }
}
