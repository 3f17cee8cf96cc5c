// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.tally;

import static org.npsuite.model.problem.ProblemException.unavailable;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Work that must remember something per customer, in bounded memory: where it is too much to remember at once, the
 * answers are gone through several times, each time for a share of the customers.
 */
final class Shares {

    private static final int FINER = 8;
    private static final int MOST_SHARES = 32_768;

    private final int mostHeld;

    /** @param mostHeld what may be remembered at a time */
    Shares(int mostHeld) {
        this.mostHeld = mostHeld;
    }

    /** One way through the answers. */
    @FunctionalInterface
    interface Round<T> {
        void go(Share share, T result) throws SQLException;
    }

    /** Does all rounds, adding each one's part to a result. */
    <T> T each(Supplier<T> empty, Round<T> round) throws SQLException {
        for (int shares = 1; shares <= MOST_SHARES; shares *= FINER) {
            T result = empty.get();
            try {
                for (int number = 0; number < shares; number++) {
                    round.go(new Share(number, shares), result);
                }
                return result;
            } catch (TooManyException e) {
                // Not even a share of this size can be remembered: begin anew with smaller ones.
                result = null;
            }
        }
        throw unavailable("this question needs more memory than there is: narrow the window and the filters", null);
    }

    /** Which of the customers a round is for. */
    record Share(int number, int of) {

        /** Whether this round looks at what belongs to nobody. */
        boolean first() {
            return number == 0;
        }

        boolean has(String customer) {
            int spread = customer.hashCode() * 0x9E3779B9;
            return Math.floorMod(spread >>> 7, of) == number;
        }
    }

    /** What is remembered in a round. */
    <K, V> Held<K, V> held() {
        return new Held<>(mostHeld);
    }

    /** A map that refuses to become too large. */
    static final class Held<K, V> {

        private final Map<K, V> entries = new HashMap<>();
        private final int most;

        private Held(int most) {
            this.most = most;
        }

        /** @param change gets {@code null} for what is new */
        void update(K key, UnaryOperator<V> change) {
            entries.compute(key, (same, before) -> change.apply(before));
            if (entries.size() > most) {
                throw new TooManyException();
            }
        }

        Map<K, V> entries() {
            return entries;
        }
    }

    private static final class TooManyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyException() {
            super(null, null, false, false);
        }
    }
}
