// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.npsuite.model.slice.Slice;

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
    private final String definition;
    private final Slice slice;
    private final String watermark;
    private final List<Absence> absent;

    private SampleSize(Builder builder) {
        this.margin = builder.margin;
        this.level = builder.level;
        this.needed = builder.needed;
        this.neededWorstCase = builder.neededWorstCase;
        this.present = builder.present;
        this.population = builder.population;
        this.definition = builder.definition;
        this.slice = builder.slice;
        this.watermark = builder.watermark;
        this.absent = List.copyOf(builder.absent);
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

    /**
     * Answers needed at this programme's own mix; whatever the mix where it has none yet or must not be shown, which
     * {@link #absent()} then tells.
     */
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

    /** See {@link ScoreReport#definition()}; empty where it is not told. */
    public Optional<String> definition() {
        return Optional.ofNullable(definition);
    }

    /** Which answers the mix is taken from; empty where it is not told. */
    public Optional<Slice> slice() {
        return Optional.ofNullable(slice);
    }

    /** See {@link ScoreReport#watermark()}; empty where it is not told. */
    public Optional<String> watermark() {
        return Optional.ofNullable(watermark);
    }

    /** Figures one could expect and does not find, and why; empty = none. */
    public List<Absence> absent() {
        return absent;
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
        builder.definition = definition;
        builder.slice = slice;
        builder.watermark = watermark;
        builder.absent = absent;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(
                margin, level, needed, neededWorstCase, present, population, definition, slice, watermark, absent);
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
        private String definition;
        private Slice slice;
        private String watermark;
        private List<Absence> absent = List.of();

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

        /** @see SampleSize#definition() */
        public Builder definition(String definition) {
            this.definition = definition;
            return this;
        }

        /** @see SampleSize#slice() */
        public Builder slice(Slice slice) {
            this.slice = slice;
            return this;
        }

        /** @see SampleSize#watermark() */
        public Builder watermark(String watermark) {
            this.watermark = watermark;
            return this;
        }

        /** @see SampleSize#absent() */
        public Builder absent(List<Absence> absent) {
            this.absent = absent;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public SampleSize build() {
            return new SampleSize(this);
        }
    }
}
