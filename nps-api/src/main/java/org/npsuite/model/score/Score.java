// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.npsuite.model.slice.Group;

/**
 * The score of one group of answers, by definition {@code nps-1}: everything a page shows of it.
 *
 * <p>Immutable. What a state does not carry is absent, never 0.
 */
public final class Score {

    private final Group group;
    private final ScoreState state;
    private final Long n;
    private final CategoryCounts counts;
    private final Tally tally;
    private final Rational exact;
    private final Integer published;
    private final Band band;
    private final Interval interval;
    private final Double mean;
    private final Interval clustered;
    private final Map<String, Double> bandProbabilities;
    private final Double shrunken;
    private final VersusRest versusRest;
    private final PointEstimate accountWeighted;
    private final WeightedScore weighted;
    private final List<Absence> absent;

    private Score(Builder builder) {
        this.group = Objects.requireNonNull(builder.group, "group");
        this.state = Objects.requireNonNull(builder.state, "state");
        this.n = builder.n;
        this.counts = builder.counts;
        this.tally = builder.tally;
        this.exact = builder.exact;
        this.published = builder.published;
        this.band = builder.band;
        this.interval = builder.interval;
        this.mean = builder.mean;
        this.clustered = builder.clustered;
        this.bandProbabilities = Collections.unmodifiableMap(new LinkedHashMap<>(builder.bandProbabilities));
        this.shrunken = builder.shrunken;
        this.versusRest = builder.versusRest;
        this.accountWeighted = builder.accountWeighted;
        this.weighted = builder.weighted;
        this.absent = List.copyOf(builder.absent);
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Which answers. */
    public Group group() {
        return group;
    }

    /** How far it may be relied on. */
    public ScoreState state() {
        return state;
    }

    /** Answers that count; absent while suppressed. */
    public OptionalLong n() {
        return n == null ? OptionalLong.empty() : OptionalLong.of(n);
    }

    /** Detractors, passives, promoters; absent while suppressed. */
    public Optional<CategoryCounts> counts() {
        return Optional.ofNullable(counts);
    }

    /** The eleven counts; absent while suppressed or unknown. */
    public Optional<Tally> tally() {
        return Optional.ofNullable(tally);
    }

    /** 100 (promoters - detractors) / n in points, exact. */
    public Optional<Rational> exact() {
        return Optional.ofNullable(exact);
    }

    /** The published integer, -100 to 100: {@link #exact()}, a half rounded away from zero. */
    public OptionalInt published() {
        return published == null ? OptionalInt.empty() : OptionalInt.of(published);
    }

    /** The band of the published integer. */
    public Optional<Band> band() {
        return Optional.ofNullable(band);
    }

    /** Where the score of all customers lies, in points: score method below 30 answers, adjusted Wald from there on. */
    public Optional<Interval> interval() {
        return Optional.ofNullable(interval);
    }

    /** Mean rating, 0 to 10. */
    public OptionalDouble mean() {
        return mean == null ? OptionalDouble.empty() : OptionalDouble.of(mean);
    }

    /** The interval that allows for customers or accounts that answered more than once, in points. */
    public Optional<Interval> clustered() {
        return Optional.ofNullable(clustered);
    }

    /** By band code the probability, 0 to 1, that the true score is in it; they add up to 1. */
    public Map<String, Double> bandProbabilities() {
        return bandProbabilities;
    }

    /** For small groups of a grouped answer: the score drawn towards the groups' common level, in points. */
    public OptionalDouble shrunken() {
        return shrunken == null ? OptionalDouble.empty() : OptionalDouble.of(shrunken);
    }

    /** How the group differs from all other groups of the answer together. */
    public Optional<VersusRest> versusRest() {
        return Optional.ofNullable(versusRest);
    }

    /** The score in which each account counts once, in points (B2B). */
    public Optional<PointEstimate> accountWeighted() {
        return Optional.ofNullable(accountWeighted);
    }

    /** The score weighted to a known population. */
    public Optional<WeightedScore> weighted() {
        return Optional.ofNullable(weighted);
    }

    /** {@link #exact()} as a decimal, in points. */
    public OptionalDouble decimal() {
        return exact == null ? OptionalDouble.empty() : OptionalDouble.of(exact.decimal());
    }

    /** Figures one could expect and does not find, and why; empty = none. */
    public List<Absence> absent() {
        return absent;
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.group = group;
        builder.state = state;
        builder.n = n;
        builder.counts = counts;
        builder.tally = tally;
        builder.exact = exact;
        builder.published = published;
        builder.band = band;
        builder.interval = interval;
        builder.mean = mean;
        builder.clustered = clustered;
        builder.bandProbabilities = bandProbabilities;
        builder.shrunken = shrunken;
        builder.versusRest = versusRest;
        builder.accountWeighted = accountWeighted;
        builder.weighted = weighted;
        builder.absent = absent;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(
                group,
                state,
                n,
                counts,
                tally,
                exact,
                published,
                band,
                interval,
                mean,
                clustered,
                bandProbabilities,
                shrunken,
                versusRest,
                accountWeighted,
                weighted,
                absent);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Score that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Score[" + state + "]";
    }

    /** Builds a {@link Score}. */
    public static final class Builder {

        private Group group = Group.ALL;
        private ScoreState state;
        private Long n;
        private CategoryCounts counts;
        private Tally tally;
        private Rational exact;
        private Integer published;
        private Band band;
        private Interval interval;
        private Double mean;
        private Interval clustered;
        private Map<String, Double> bandProbabilities = Map.of();
        private Double shrunken;
        private VersusRest versusRest;
        private PointEstimate accountWeighted;
        private WeightedScore weighted;
        private List<Absence> absent = List.of();

        private Builder() {}

        /** @see Score#group() */
        public Builder group(Group group) {
            this.group = group;
            return this;
        }

        /** @see Score#state() */
        public Builder state(ScoreState state) {
            this.state = state;
            return this;
        }

        /** @see Score#n() */
        public Builder n(Long n) {
            this.n = n;
            return this;
        }

        /** @see Score#counts() */
        public Builder counts(CategoryCounts counts) {
            this.counts = counts;
            return this;
        }

        /** @see Score#tally() */
        public Builder tally(Tally tally) {
            this.tally = tally;
            return this;
        }

        /** @see Score#exact() */
        public Builder exact(Rational exact) {
            this.exact = exact;
            return this;
        }

        /** @see Score#published() */
        public Builder published(Integer published) {
            this.published = published;
            return this;
        }

        /** @see Score#band() */
        public Builder band(Band band) {
            this.band = band;
            return this;
        }

        /** @see Score#interval() */
        public Builder interval(Interval interval) {
            this.interval = interval;
            return this;
        }

        /** @see Score#mean() */
        public Builder mean(Double mean) {
            this.mean = mean;
            return this;
        }

        /** @see Score#clustered() */
        public Builder clustered(Interval clustered) {
            this.clustered = clustered;
            return this;
        }

        /** @see Score#bandProbabilities() */
        public Builder bandProbabilities(Map<String, Double> bandProbabilities) {
            this.bandProbabilities = bandProbabilities;
            return this;
        }

        /** @see Score#shrunken() */
        public Builder shrunken(Double shrunken) {
            this.shrunken = shrunken;
            return this;
        }

        /** @see Score#versusRest() */
        public Builder versusRest(VersusRest versusRest) {
            this.versusRest = versusRest;
            return this;
        }

        /** @see Score#accountWeighted() */
        public Builder accountWeighted(PointEstimate accountWeighted) {
            this.accountWeighted = accountWeighted;
            return this;
        }

        /** @see Score#weighted() */
        public Builder weighted(WeightedScore weighted) {
            this.weighted = weighted;
            return this;
        }

        /** @see Score#absent() */
        public Builder absent(List<Absence> absent) {
            this.absent = absent;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public Score build() {
            return new Score(this);
        }
    }
}
