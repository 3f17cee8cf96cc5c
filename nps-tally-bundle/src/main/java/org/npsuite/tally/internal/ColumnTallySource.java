// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
import org.npsuite.spi.tally.ValueCounts;
import org.npsuite.spi.tally.ValuesQuery;
import org.npsuite.tally.internal.column.Columns;
import org.npsuite.tally.internal.follow.Followers;
import org.npsuite.tally.internal.follow.OverBudgetException;
import org.npsuite.tally.internal.query.CrossProductsQuestion;
import org.npsuite.tally.internal.query.MomentsQuestion;
import org.npsuite.tally.internal.query.Planner;
import org.npsuite.tally.internal.query.TallyWay;
import org.npsuite.tally.internal.query.TransitionsQuestion;

/** Answers from columns in memory; for a programme too large for them, lets another engine answer if there is one. */
final class ColumnTallySource implements TallySource {

    /** What the engine calls itself. */
    static final String ENGINE = "columns";

    private final Followers followers;
    private final Planner planner;
    private final Supplier<Optional<TallySource>> substitute;

    /** @param substitute who answers for programmes that are too large */
    ColumnTallySource(Followers followers, Planner planner, Supplier<Optional<TallySource>> substitute) {
        this.followers = followers;
        this.planner = planner;
        this.substitute = substitute;
    }

    @Override
    public TallyAnswer<Tallies> tally(TallyQuery query) {
        return answer(
                query.slice().programme(),
                columns -> planner.plan(columns, query).answer(),
                other -> other.tally(query));
    }

    @Override
    public TallyAnswer<Moments> moments(MomentsQuery query) {
        return answer(
                query.slice().programme(),
                columns -> MomentsQuestion.answer(columns, query),
                other -> other.moments(query));
    }

    @Override
    public TallyAnswer<Transitions> transitions(TransitionsQuery query) {
        return answer(
                query.before().programme(),
                columns -> TransitionsQuestion.answer(columns, query),
                other -> other.transitions(query));
    }

    @Override
    public TallyAnswer<CrossProducts> crossProducts(CrossProductsQuery query) {
        return answer(
                query.slice().programme(),
                columns -> CrossProductsQuestion.answer(columns, query),
                other -> other.crossProducts(query));
    }

    /** Asks for one field after the other, so that nobody who changes the columns waits for all of them. */
    @Override
    public TallyAnswer<ValueCounts> values(ValuesQuery query) {
        try {
            return ValueCounts.oneByOne(
                    query,
                    alone -> followers.ask(alone.slice().programme(), columns -> planner.plan(columns, alone)
                            .answer()));
        } catch (OverBudgetException e) {
            return substitute.get().orElseThrow(() -> e).values(query);
        }
    }

    @Override
    public Plan explain(TallyQuery query) {
        try {
            return followers
                    .ask(query.slice().programme(), columns -> {
                        TallyWay way = planner.plan(columns, query);
                        return new Plan(ENGINE, way.name(), way.touches());
                    })
                    .counts();
        } catch (OverBudgetException e) {
            return substitute.get().orElseThrow(() -> e).explain(query);
        }
    }

    private <T> TallyAnswer<T> answer(
            String programme, Function<Columns, T> question, Function<TallySource, TallyAnswer<T>> otherwise) {
        try {
            return followers.ask(programme, question);
        } catch (OverBudgetException e) {
            return otherwise.apply(substitute.get().orElseThrow(() -> e));
        }
    }
}
