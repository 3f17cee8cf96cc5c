// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.tally;

import org.osgi.annotation.versioning.ProviderType;

/**
 * An engine: answers four bounded questions with counts, tells what can be asked, and nothing else. It knows no
 * interval and no definition of the score; whoever asks has already narrowed the slice to what the caller may see.
 *
 * <p>Registered with {@link org.npsuite.spi.store.Journal#STORE}, the name of the journal it reads. A question sees
 * every response that this node's journal acknowledged before it was asked. Only {@code VALID} responses count.
 *
 * <p>All questions fail with a {@link org.npsuite.model.problem.ProblemException}: {@code NOT_ALLOWED} where the answer
 * would have more than {@link #MAX_CELLS} cells, {@code UNAVAILABLE} while the journal is away. Only {@link #values} is
 * never too large to be answered: it says of which fields a tally would be.
 */
@ProviderType
public interface TallySource {

    /** Most cells an answer may have. */
    int MAX_CELLS = 100_000;

    /** Counts per group. */
    TallyAnswer<Tallies> tally(TallyQuery query);

    /** Sums over customers or accounts per group, for errors that allow for repeated answers. */
    TallyAnswer<Moments> moments(MomentsQuery query);

    /** The same customers in two windows: how often rating i came before and rating j after. */
    TallyAnswer<Transitions> transitions(TransitionsQuery query);

    /** Sums of products of driver ratings. */
    TallyAnswer<CrossProducts> crossProducts(CrossProductsQuery query);

    /**
     * How many values each of some fields has: whether a tally by it would be too large, for all of them at once.
     *
     * <p>An engine that has to go through the answers should do so once, as a rule; unless it says otherwise, it is
     * asked for a tally by one field after the other.
     *
     * @since 1.1
     */
    default TallyAnswer<ValueCounts> values(ValuesQuery query) {
        return ValueCounts.oneByOne(query, this::tally);
    }

    /** How a tally query would be answered and what that would touch, for people. */
    Plan explain(TallyQuery query);
}
