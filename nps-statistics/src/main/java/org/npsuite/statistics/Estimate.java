// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A statistic, or the reason why there is none. Thin data is refused, never answered by NaN or an exception.
 *
 * @param <T> the statistic
 */
public sealed interface Estimate<T> {

    /** The data bears the statistic. */
    record Estimated<T>(T get) implements Estimate<T> {
        public Estimated {
            Objects.requireNonNull(get, "value");
        }
    }

    /** The data does not. */
    record Refused<T>(Refusal why) implements Estimate<T> {
        public Refused {
            Objects.requireNonNull(why, "why");
        }
    }

    /** The data bears this statistic. */
    static <T> Estimate<T> of(T value) {
        return new Estimated<>(value);
    }

    /** The data bears none; {@code subjects} names what is to blame, such as the empty strata. */
    static <T> Estimate<T> refused(Reason reason, String... subjects) {
        return refused(new Refusal(reason, List.of(subjects)));
    }

    /** The data bears none. */
    static <T> Estimate<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** The statistic, if there is one. */
    default Optional<T> value() {
        return this instanceof Estimated<T> estimated ? Optional.of(estimated.get()) : Optional.empty();
    }

    /** Why there is no statistic, if there is none. */
    default Optional<Refusal> refusal() {
        return this instanceof Refused<T> refused ? Optional.of(refused.why()) : Optional.empty();
    }

    /** Whether there is no statistic. */
    default boolean isRefused() {
        return this instanceof Refused<T>;
    }

    /** What follows from the statistic; a refusal stays the same refusal. */
    default <U> Estimate<U> map(Function<? super T, ? extends U> function) {
        return flatMap(value -> of(function.apply(value)));
    }

    /** As {@link #map}, where what follows may be refused as well. */
    default <U> Estimate<U> flatMap(Function<? super T, Estimate<U>> function) {
        if (this instanceof Refused<T> refused) {
            return new Refused<>(refused.why());
        }
        return function.apply(((Estimated<T>) this).get());
    }

    /**
     * The statistic, where the caller knows that there is one.
     *
     * @throws NoSuchElementException naming the reason, if it was refused
     */
    default T orElseThrow() {
        return value().orElseThrow(() ->
                new NoSuchElementException(refusal().map(Refusal::toString).orElse("refused")));
    }
}
