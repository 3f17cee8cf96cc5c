// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.history;

import java.util.List;
import org.npsuite.model.access.Caller;
import org.npsuite.model.score.Detail;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.service.ScoreService;

/** Asks for scores in a caller's name: goals count answers, never customers. */
public record Question(ScoreService scores, Caller caller) {

    public ScoreReport ask(Slice slice, Grouping... groupBy) {
        return scores.score(
                caller,
                ScoreQuery.builder()
                        .slice(slice)
                        .groupBy(List.of(groupBy))
                        .unit(Unit.RESPONSES)
                        .detail(Detail.COUNTS)
                        .build());
    }
}
