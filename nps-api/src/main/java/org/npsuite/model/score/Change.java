// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the score changed, whether that is real, and where it came from.
 *
 * <p>Immutable. Differences are in points, {@code after - before}.
 */
public final class Change {

    private final String definition;
    private final ChangeQuery query;
    private final String watermark;
    private final Score before;
    private final Score after;
    private final Rational difference;
    private final Interval interval;
    private final Double pValue;
    private final Double minimumDetectable;
    private final Rational mix;
    private final Rational rate;
    private final List<ChangeSegment> segments;
    private final boolean reversal;
    private final String sentence;
    private final List<Absence> absent;

    private Change(Builder builder) {
        this.definition = Objects.requireNonNull(builder.definition, "definition");
        this.query = Objects.requireNonNull(builder.query, "query");
        this.watermark = Objects.requireNonNull(builder.watermark, "watermark");
        this.before = Objects.requireNonNull(builder.before, "before");
        this.after = Objects.requireNonNull(builder.after, "after");
        this.difference = builder.difference;
        this.interval = builder.interval;
        this.pValue = builder.pValue;
        this.minimumDetectable = builder.minimumDetectable;
        this.mix = builder.mix;
        this.rate = builder.rate;
        this.segments = List.copyOf(builder.segments);
        this.reversal = builder.reversal;
        this.sentence = Objects.requireNonNull(builder.sentence, "sentence");
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

    /** The query as it was understood. */
    public ChangeQuery query() {
        return query;
    }

    /** See {@link ScoreReport#watermark()}. */
    public String watermark() {
        return watermark;
    }

    /** The base. */
    public Score before() {
        return before;
    }

    /** What is compared with it. */
    public Score after() {
        return after;
    }

    /** Exact; absent while either side has no score. */
    public Optional<Rational> difference() {
        return Optional.ofNullable(difference);
    }

    /** Where the true difference lies, in points. */
    public Optional<Interval> interval() {
        return Optional.ofNullable(interval);
    }

    /** Probability of a difference at least this large if nothing had changed, 0 to 1. */
    public OptionalDouble pValue() {
        return pValue == null ? OptionalDouble.empty() : OptionalDouble.of(pValue);
    }

    /** The smallest difference, in points, that these numbers of answers would show in 8 of 10 cases. */
    public OptionalDouble minimumDetectable() {
        return minimumDetectable == null ? OptionalDouble.empty() : OptionalDouble.of(minimumDetectable);
    }

    /** The part that comes from segments growing and shrinking; {@code mix + rate = difference}, exactly. */
    public Optional<Rational> mix() {
        return Optional.ofNullable(mix);
    }

    /** The part that comes from segments scoring differently. */
    public Optional<Rational> rate() {
        return Optional.ofNullable(rate);
    }

    /** The same by segment; empty where the change is not explained. */
    public List<ChangeSegment> segments() {
        return segments;
    }

    /** Whether the whole moved against every segment (Simpson's reversal). */
    public boolean reversal() {
        return reversal;
    }

    /** The change in plain words. */
    public String sentence() {
        return sentence;
    }

    /** Figures one could expect and does not find, and why; empty = none. */
    public List<Absence> absent() {
        return absent;
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.definition = definition;
        builder.query = query;
        builder.watermark = watermark;
        builder.before = before;
        builder.after = after;
        builder.difference = difference;
        builder.interval = interval;
        builder.pValue = pValue;
        builder.minimumDetectable = minimumDetectable;
        builder.mix = mix;
        builder.rate = rate;
        builder.segments = segments;
        builder.reversal = reversal;
        builder.sentence = sentence;
        builder.absent = absent;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(
                definition,
                query,
                watermark,
                before,
                after,
                difference,
                interval,
                pValue,
                minimumDetectable,
                mix,
                rate,
                segments,
                reversal,
                sentence,
                absent);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Change that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Builds a {@link Change}. */
    public static final class Builder {

        private String definition;
        private ChangeQuery query;
        private String watermark;
        private Score before;
        private Score after;
        private Rational difference;
        private Interval interval;
        private Double pValue;
        private Double minimumDetectable;
        private Rational mix;
        private Rational rate;
        private List<ChangeSegment> segments = List.of();
        private boolean reversal;
        private String sentence;
        private List<Absence> absent = List.of();

        private Builder() {}

        /** @see Change#definition() */
        public Builder definition(String definition) {
            this.definition = definition;
            return this;
        }

        /** @see Change#query() */
        public Builder query(ChangeQuery query) {
            this.query = query;
            return this;
        }

        /** @see Change#watermark() */
        public Builder watermark(String watermark) {
            this.watermark = watermark;
            return this;
        }

        /** @see Change#before() */
        public Builder before(Score before) {
            this.before = before;
            return this;
        }

        /** @see Change#after() */
        public Builder after(Score after) {
            this.after = after;
            return this;
        }

        /** @see Change#difference() */
        public Builder difference(Rational difference) {
            this.difference = difference;
            return this;
        }

        /** @see Change#interval() */
        public Builder interval(Interval interval) {
            this.interval = interval;
            return this;
        }

        /** @see Change#pValue() */
        public Builder pValue(Double pValue) {
            this.pValue = pValue;
            return this;
        }

        /** @see Change#minimumDetectable() */
        public Builder minimumDetectable(Double minimumDetectable) {
            this.minimumDetectable = minimumDetectable;
            return this;
        }

        /** @see Change#mix() */
        public Builder mix(Rational mix) {
            this.mix = mix;
            return this;
        }

        /** @see Change#rate() */
        public Builder rate(Rational rate) {
            this.rate = rate;
            return this;
        }

        /** @see Change#segments() */
        public Builder segments(List<ChangeSegment> segments) {
            this.segments = segments;
            return this;
        }

        /** @see Change#reversal() */
        public Builder reversal(boolean reversal) {
            this.reversal = reversal;
            return this;
        }

        /** @see Change#sentence() */
        public Builder sentence(String sentence) {
            this.sentence = sentence;
            return this;
        }

        /** @see Change#absent() */
        public Builder absent(List<Absence> absent) {
            this.absent = absent;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public Change build() {
            return new Change(this);
        }
    }
}
