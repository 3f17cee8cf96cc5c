// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * How many answers a wanted precision takes.
 *
 * <p>Immutable.
 */
public final class SampleSize {

    private final double margin;
    private final double level;
    private final long needed;
    private final long neededWorstCase;
    private final long present;
    private final Long population;

    private SampleSize(Builder builder) {
        this.margin = builder.margin;
        this.level = builder.level;
        this.needed = builder.needed;
        this.neededWorstCase = builder.neededWorstCase;
        this.present = builder.present;
        this.population = builder.population;
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Wanted half-width of the interval, in points. */
    public double margin() {
        return margin;
    }

    /** Confidence, above 0 and below 1. */
    public double level() {
        return level;
    }

    /** Answers needed at this programme's own mix. */
    public long needed() {
        return needed;
    }

    /** Answers needed whatever the mix. */
    public long neededWorstCase() {
        return neededWorstCase;
    }

    /** Answers there are. */
    public long present() {
        return present;
    }

    /** Customers there are, where known; it lowers what is needed. */
    public OptionalLong population() {
        return population == null ? OptionalLong.empty() : OptionalLong.of(population);
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.margin = margin;
        builder.level = level;
        builder.needed = needed;
        builder.neededWorstCase = neededWorstCase;
        builder.present = present;
        builder.population = population;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(margin, level, needed, neededWorstCase, present, population);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SampleSize that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Builds a {@link SampleSize}. */
    public static final class Builder {

        private double margin;
        private double level;
        private long needed;
        private long neededWorstCase;
        private long present;
        private Long population;

        private Builder() {}

        /** @see SampleSize#margin() */
        public Builder margin(double margin) {
            this.margin = margin;
            return this;
        }

        /** @see SampleSize#level() */
        public Builder level(double level) {
            this.level = level;
            return this;
        }

        /** @see SampleSize#needed() */
        public Builder needed(long needed) {
            this.needed = needed;
            return this;
        }

        /** @see SampleSize#neededWorstCase() */
        public Builder neededWorstCase(long neededWorstCase) {
            this.neededWorstCase = neededWorstCase;
            return this;
        }

        /** @see SampleSize#present() */
        public Builder present(long present) {
            this.present = present;
            return this;
        }

        /** @see SampleSize#population() */
        public Builder population(Long population) {
            this.population = population;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public SampleSize build() {
            return new SampleSize(this);
        }
    }
}
