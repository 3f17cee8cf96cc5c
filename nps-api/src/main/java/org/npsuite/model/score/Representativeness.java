// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.npsuite.model.slice.Slice;

/**
 * How well those who answered stand for all customers.
 *
 * <p>Immutable.
 */
public final class Representativeness {

    private final String definition;
    private final String watermark;
    private final List<Coverage> coverage;
    private final Double responseRate;
    private final WeightedScore weighted;
    private final String refusal;
    private final Slice slice;
    private final Score unweighted;
    private final List<Absence> absent;

    private Representativeness(Builder builder) {
        this.definition = Objects.requireNonNull(builder.definition, "definition");
        this.watermark = Objects.requireNonNull(builder.watermark, "watermark");
        this.coverage = List.copyOf(builder.coverage);
        this.responseRate = builder.responseRate;
        this.weighted = builder.weighted;
        this.refusal = builder.refusal;
        this.slice = builder.slice;
        this.unweighted = builder.unweighted;
        this.absent = List.copyOf(builder.absent);
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** See {@link ScoreReport#definition()}. */
    public String definition() {
        return definition;
    }

    /** See {@link ScoreReport#watermark()}. */
    public String watermark() {
        return watermark;
    }

    /** By segment. */
    public List<Coverage> coverage() {
        return coverage;
    }

    /** Answers per invitation, 0 to 1, where invitations are known. */
    public OptionalDouble responseRate() {
        return responseRate == null ? OptionalDouble.empty() : OptionalDouble.of(responseRate);
    }

    /** The score weighted to the population; absent where refused. */
    public Optional<WeightedScore> weighted() {
        return Optional.ofNullable(weighted);
    }

    /** Why it is not weighted, and what is missing. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Which answers; empty where it is not told. */
    public Optional<Slice> slice() {
        return Optional.ofNullable(slice);
    }

    /** The score as the answers give it, beside which {@link #weighted()} is to be read; absent while hidden. */
    public Optional<Score> unweighted() {
        return Optional.ofNullable(unweighted);
    }

    /** Figures one could expect and does not find, and why; empty = none. */
    public List<Absence> absent() {
        return absent;
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.definition = definition;
        builder.watermark = watermark;
        builder.coverage = coverage;
        builder.responseRate = responseRate;
        builder.weighted = weighted;
        builder.refusal = refusal;
        builder.slice = slice;
        builder.unweighted = unweighted;
        builder.absent = absent;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(
                definition, watermark, coverage, responseRate, weighted, refusal, slice, unweighted, absent);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Representativeness that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Builds a {@link Representativeness}. */
    public static final class Builder {

        private String definition;
        private String watermark;
        private List<Coverage> coverage = List.of();
        private Double responseRate;
        private WeightedScore weighted;
        private String refusal;
        private Slice slice;
        private Score unweighted;
        private List<Absence> absent = List.of();

        private Builder() {}

        /** @see Representativeness#definition() */
        public Builder definition(String definition) {
            this.definition = definition;
            return this;
        }

        /** @see Representativeness#watermark() */
        public Builder watermark(String watermark) {
            this.watermark = watermark;
            return this;
        }

        /** @see Representativeness#coverage() */
        public Builder coverage(List<Coverage> coverage) {
            this.coverage = coverage;
            return this;
        }

        /** @see Representativeness#responseRate() */
        public Builder responseRate(Double responseRate) {
            this.responseRate = responseRate;
            return this;
        }

        /** @see Representativeness#weighted() */
        public Builder weighted(WeightedScore weighted) {
            this.weighted = weighted;
            return this;
        }

        /** @see Representativeness#refusal() */
        public Builder refusal(String refusal) {
            this.refusal = refusal;
            return this;
        }

        /** @see Representativeness#slice() */
        public Builder slice(Slice slice) {
            this.slice = slice;
            return this;
        }

        /** @see Representativeness#unweighted() */
        public Builder unweighted(Score unweighted) {
            this.unweighted = unweighted;
            return this;
        }

        /** @see Representativeness#absent() */
        public Builder absent(List<Absence> absent) {
            this.absent = absent;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public Representativeness build() {
            return new Representativeness(this);
        }
    }
}
