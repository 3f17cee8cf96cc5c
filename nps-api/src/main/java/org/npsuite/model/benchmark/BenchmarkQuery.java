// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.npsuite.model.slice.Slice;

/**
 * A question for a programme's place in its industry.
 *
 * <p>Immutable.
 */
public final class BenchmarkQuery {

    private final Slice slice;
    private final double level;
    private final Locale locale;

    private BenchmarkQuery(Builder builder) {
        this.slice = Objects.requireNonNull(builder.slice, "slice");
        this.level = builder.level;
        this.locale = Objects.requireNonNull(builder.locale, "locale");
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Which answers of ours. */
    public Slice slice() {
        return slice;
    }

    /** Confidence of the intervals, above 0 and below 1. */
    public double level() {
        return level;
    }

    /** Language of the sentences. */
    public Locale locale() {
        return locale;
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.slice = slice;
        builder.level = level;
        builder.locale = locale;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(slice, level, locale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BenchmarkQuery that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Builds a {@link BenchmarkQuery}. */
    public static final class Builder {

        private Slice slice;
        private double level = 0.95;
        private Locale locale = Locale.ENGLISH;

        private Builder() {}

        /** @see BenchmarkQuery#slice() */
        public Builder slice(Slice slice) {
            this.slice = slice;
            return this;
        }

        /** @see BenchmarkQuery#level() */
        public Builder level(double level) {
            this.level = level;
            return this;
        }

        /** @see BenchmarkQuery#locale() */
        public Builder locale(Locale locale) {
            this.locale = locale;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public BenchmarkQuery build() {
            return new BenchmarkQuery(this);
        }
    }
}
