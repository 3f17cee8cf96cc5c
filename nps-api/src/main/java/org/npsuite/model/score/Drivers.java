// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.npsuite.model.slice.Slice;

/**
 * Which driver ratings go with the rating, and how well each is rated. Says "associated with", never "causes".
 *
 * <p>Immutable.
 */
public final class Drivers {

    private final String definition;
    private final Slice slice;
    private final String watermark;
    private final long n;
    private final String method;
    private final Double explained;
    private final List<Driver> drivers;
    private final String refusal;
    private final String sentence;

    private Drivers(Builder builder) {
        this.definition = Objects.requireNonNull(builder.definition, "definition");
        this.slice = Objects.requireNonNull(builder.slice, "slice");
        this.watermark = Objects.requireNonNull(builder.watermark, "watermark");
        this.n = builder.n;
        this.method = builder.method;
        this.explained = builder.explained;
        this.drivers = List.copyOf(builder.drivers);
        this.refusal = builder.refusal;
        this.sentence = builder.sentence;
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** See {@link ScoreReport#definition()}. */
    public String definition() {
        return definition;
    }

    /** Which answers. */
    public Slice slice() {
        return slice;
    }

    /** See {@link ScoreReport#watermark()}. */
    public String watermark() {
        return watermark;
    }

    /** Answers that rated every driver. */
    public long n() {
        return n;
    }

    /** {@code LMG} up to 12 drivers, {@code JOHNSON} beyond; absent where refused. */
    public Optional<String> method() {
        return Optional.ofNullable(method);
    }

    /** Share of the rating's variance the drivers explain together, 0 to 1. */
    public OptionalDouble explained() {
        return explained == null ? OptionalDouble.empty() : OptionalDouble.of(explained);
    }

    /** Most important first. */
    public List<Driver> drivers() {
        return drivers;
    }

    /** Why nothing is said, and what is missing. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** What to mend and what to keep, in plain language; absent where refused. */
    public Optional<String> sentence() {
        return Optional.ofNullable(sentence);
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.definition = definition;
        builder.slice = slice;
        builder.watermark = watermark;
        builder.n = n;
        builder.method = method;
        builder.explained = explained;
        builder.drivers = drivers;
        builder.refusal = refusal;
        builder.sentence = sentence;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(definition, slice, watermark, n, method, explained, drivers, refusal, sentence);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Drivers that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Builds a {@link Drivers}. */
    public static final class Builder {

        private String definition;
        private Slice slice;
        private String watermark;
        private long n;
        private String method;
        private Double explained;
        private List<Driver> drivers = List.of();
        private String refusal;
        private String sentence;

        private Builder() {}

        /** @see Drivers#definition() */
        public Builder definition(String definition) {
            this.definition = definition;
            return this;
        }

        /** @see Drivers#slice() */
        public Builder slice(Slice slice) {
            this.slice = slice;
            return this;
        }

        /** @see Drivers#watermark() */
        public Builder watermark(String watermark) {
            this.watermark = watermark;
            return this;
        }

        /** @see Drivers#n() */
        public Builder n(long n) {
            this.n = n;
            return this;
        }

        /** @see Drivers#method() */
        public Builder method(String method) {
            this.method = method;
            return this;
        }

        /** @see Drivers#explained() */
        public Builder explained(Double explained) {
            this.explained = explained;
            return this;
        }

        /** @see Drivers#drivers() */
        public Builder drivers(List<Driver> drivers) {
            this.drivers = drivers;
            return this;
        }

        /** @see Drivers#refusal() */
        public Builder refusal(String refusal) {
            this.refusal = refusal;
            return this;
        }

        /** @see Drivers#sentence() */
        public Builder sentence(String sentence) {
            this.sentence = sentence;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public Drivers build() {
            return new Drivers(this);
        }
    }
}
