// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.Collection;
import java.util.List;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.scoring.internal.access.Ground;
import org.npsuite.scoring.internal.privacy.Counting;
import org.npsuite.scoring.internal.programme.PopulationCounts;
import org.npsuite.spi.tally.Tallies;

/** How many people answered, which no population they are drawn from can be smaller than. */
final class Respondents {

    private final Counting counting;
    private final PopulationCounts populations;

    Respondents(Counting counting, PopulationCounts populations) {
        this.counting = counting;
        this.populations = populations;
    }

    /** Each known customer once, each answer of nobody known once; of anonymous programmes the answers. */
    long of(Ground ground, Slice slice) {
        Unit unit = ground.anonymous() ? Unit.RESPONSES : Unit.CUSTOMERS;
        Tallies tallies = counting.count(ground, slice, List.of(), unit).tallies();
        return tallies.total().n() + (ground.anonymous() ? 0 : tallies.withoutCustomer());
    }

    /**
     * Whether more people answered than the counts of one of these fields say there are.
     *
     * @param answers of the slice: only where they outnumber the population it takes a look at the customers
     */
    boolean outnumber(Ground ground, Slice slice, Collection<Field> attributes, long answers) {
        String programme = ground.programme().id();
        long fewest = attributes.stream()
                .mapToLong(attribute -> populations.of(programme, attribute).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .min()
                .orElse(Long.MAX_VALUE);
        return answers > fewest && of(ground, slice) > fewest;
    }
}
