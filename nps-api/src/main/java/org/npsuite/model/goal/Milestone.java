// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.goal;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.npsuite.model.document.Document;

/**
 * A level to pass on the way to a target.
 *
 * @param date by when
 * @param target the score, -100 to 100
 */
public record Milestone(LocalDate date, int target) {

    /** @throws org.npsuite.model.problem.ProblemException {@code NOT_ALLOWED} if the target is not a score */
    public Milestone {
        if (target < -100 || target > 100) {
            throw notAllowed("a milestone's \"target\" must be a score from -100 to 100, was " + target);
        }
    }

    static Milestone from(Document document) {
        document.allowing(Set.of("date", "target"));
        return new Milestone(
                document.date("date").orElseThrow(() -> notAllowed("a milestone needs a \"date\"")),
                document.integer("target").orElseThrow(() -> notAllowed("a milestone needs a \"target\"")));
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("date", date.toString());
        document.put("target", target);
        return document;
    }
}
