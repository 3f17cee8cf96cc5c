// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;

/**
 * A question for the course of a score over time.
 *
 * <p>Immutable.
 */
public final class TrendQuery {

    private final Slice slice;
    private final Period period;
    private final Unit unit;
    private final double level;
    private final Double target;
    private final Locale locale;

    private TrendQuery(Builder builder) {
        this.slice = Objects.requireNonNull(builder.slice, "slice");
        this.period = Objects.requireNonNull(builder.period, "period");
        this.unit = Objects.requireNonNull(builder.unit, "unit");
        this.level = builder.level;
        this.target = builder.target;
        this.locale = Objects.requireNonNull(builder.locale, "locale");
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Which answers. */
    public Slice slice() {
        return slice;
    }

    /** The step. */
    public Period period() {
        return period;
    }

    /** What is counted. */
    public Unit unit() {
        return unit;
    }

    /** Confidence of the intervals, above 0 and below 1. */
    public double level() {
        return level;
    }

    /** A level fixed in advance, in points, that the CUSUM chart watches; absent = no chart. */
    public OptionalDouble target() {
        return target == null ? OptionalDouble.empty() : OptionalDouble.of(target);
    }

    /** Language of the sentence. */
    public Locale locale() {
        return locale;
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.slice = slice;
        builder.period = period;
        builder.unit = unit;
        builder.level = level;
        builder.target = target;
        builder.locale = locale;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(slice, period, unit, level, target, locale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrendQuery that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Builds a {@link TrendQuery}. */
    public static final class Builder {

        private Slice slice;
        private Period period = Period.MONTH;
        private Unit unit = Unit.RESPONSES;
        private double level = 0.95;
        private Double target;
        private Locale locale = Locale.ENGLISH;

        private Builder() {}

        /** @see TrendQuery#slice() */
        public Builder slice(Slice slice) {
            this.slice = slice;
            return this;
        }

        /** @see TrendQuery#period() */
        public Builder period(Period period) {
            this.period = period;
            return this;
        }

        /** @see TrendQuery#unit() */
        public Builder unit(Unit unit) {
            this.unit = unit;
            return this;
        }

        /** @see TrendQuery#level() */
        public Builder level(double level) {
            this.level = level;
            return this;
        }

        /** @see TrendQuery#target() */
        public Builder target(Double target) {
            this.target = target;
            return this;
        }

        /** @see TrendQuery#locale() */
        public Builder locale(Locale locale) {
            this.locale = locale;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public TrendQuery build() {
            return new TrendQuery(this);
        }
    }
}
