// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.slice;

/** By what answers are grouped: a {@link Period} of time or a {@link Field} of the response. */
public sealed interface Grouping permits Period, Field {

    /** Its name in a query, such as {@code month} or {@code attr:segment}. */
    String key();

    /**
     * The grouping of that name.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code INVALID} if there is none
     */
    static Grouping parse(String key) {
        return Period.named(key).<Grouping>map(period -> period).orElseGet(() -> Field.parse(key));
    }
}
