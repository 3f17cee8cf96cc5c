// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.tally.CrossProducts;
import org.npsuite.spi.tally.CrossProductsQuery;
import org.npsuite.spi.tally.Moments;
import org.npsuite.spi.tally.MomentsQuery;
import org.npsuite.spi.tally.Plan;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyAnswer;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.spi.tally.TallySource;
import org.npsuite.spi.tally.Transitions;
import org.npsuite.spi.tally.TransitionsQuery;
import org.npsuite.tally.internal.column.Columns;
import org.npsuite.tally.internal.query.CrossProductsQuestion;
import org.npsuite.tally.internal.query.MomentsQuestion;
import org.npsuite.tally.internal.query.Planner;
import org.npsuite.tally.internal.query.TallyWay;
import org.npsuite.tally.internal.query.TransitionsQuestion;

/** Answers from columns in memory, which follow a journal. */
final class ColumnTallySource implements TallySource {

    private static final String ENGINE = "columns";

    private final Journal journal;
    private final Map<String, Follower> followers = new ConcurrentHashMap<>();

    ColumnTallySource(Journal journal) {
        this.journal = Objects.requireNonNull(journal, "journal");
    }

    @Override
    public TallyAnswer<Tallies> tally(TallyQuery query) {
        return answer(query.slice().programme(), columns -> Planner.plan(columns, query)
                .answer());
    }

    @Override
    public TallyAnswer<Moments> moments(MomentsQuery query) {
        return answer(query.slice().programme(), columns -> MomentsQuestion.answer(columns, query));
    }

    @Override
    public TallyAnswer<Transitions> transitions(TransitionsQuery query) {
        return answer(query.before().programme(), columns -> TransitionsQuestion.answer(columns, query));
    }

    @Override
    public TallyAnswer<CrossProducts> crossProducts(CrossProductsQuery query) {
        return answer(query.slice().programme(), columns -> CrossProductsQuestion.answer(columns, query));
    }

    @Override
    public Plan explain(TallyQuery query) {
        return answer(query.slice().programme(), columns -> {
                    TallyWay way = Planner.plan(columns, query);
                    return new Plan(ENGINE, way.name(), way.touches());
                })
                .counts();
    }

    private <T> TallyAnswer<T> answer(String programme, Function<Columns, T> question) {
        Follower follower = followers.computeIfAbsent(programme, id -> new Follower(journal, id));
        TallyAnswer<T> answer = follower.answer(question);
        if (follower.empty()) {
            // Nothing is kept of a programme that was only asked about.
            followers.remove(programme, follower);
        }
        return answer;
    }
}
