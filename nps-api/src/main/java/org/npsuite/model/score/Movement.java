// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of the customers who answered in two windows.
 *
 * <p>Immutable.
 */
public final class Movement {

    private final String definition;
    private final ChangeQuery query;
    private final String watermark;
    private final long customers;
    private final List<Move> moves;
    private final Rational difference;
    private final Interval interval;
    private final String sentence;

    private Movement(Builder builder) {
        this.definition = Objects.requireNonNull(builder.definition, "definition");
        this.query = Objects.requireNonNull(builder.query, "query");
        this.watermark = Objects.requireNonNull(builder.watermark, "watermark");
        this.customers = builder.customers;
        this.moves = List.copyOf(builder.moves);
        this.difference = builder.difference;
        this.interval = builder.interval;
        this.sentence = Objects.requireNonNull(builder.sentence, "sentence");
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

    /** Customers who answered in both windows. */
    public long customers() {
        return customers;
    }

    /** The nine moves from category to category, those without customers included. */
    public List<Move> moves() {
        return moves;
    }

    /** Change of these customers' score, in points, exact. */
    public Optional<Rational> difference() {
        return Optional.ofNullable(difference);
    }

    /** Where its true value lies, in points; absent below 10 customers. */
    public Optional<Interval> interval() {
        return Optional.ofNullable(interval);
    }

    /** The movement in plain words. */
    public String sentence() {
        return sentence;
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.definition = definition;
        builder.query = query;
        builder.watermark = watermark;
        builder.customers = customers;
        builder.moves = moves;
        builder.difference = difference;
        builder.interval = interval;
        builder.sentence = sentence;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(definition, query, watermark, customers, moves, difference, interval, sentence);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Movement that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Builds a {@link Movement}. */
    public static final class Builder {

        private String definition;
        private ChangeQuery query;
        private String watermark;
        private long customers;
        private List<Move> moves = List.of();
        private Rational difference;
        private Interval interval;
        private String sentence;

        private Builder() {}

        /** @see Movement#definition() */
        public Builder definition(String definition) {
            this.definition = definition;
            return this;
        }

        /** @see Movement#query() */
        public Builder query(ChangeQuery query) {
            this.query = query;
            return this;
        }

        /** @see Movement#watermark() */
        public Builder watermark(String watermark) {
            this.watermark = watermark;
            return this;
        }

        /** @see Movement#customers() */
        public Builder customers(long customers) {
            this.customers = customers;
            return this;
        }

        /** @see Movement#moves() */
        public Builder moves(List<Move> moves) {
            this.moves = moves;
            return this;
        }

        /** @see Movement#difference() */
        public Builder difference(Rational difference) {
            this.difference = difference;
            return this;
        }

        /** @see Movement#interval() */
        public Builder interval(Interval interval) {
            this.interval = interval;
            return this;
        }

        /** @see Movement#sentence() */
        public Builder sentence(String sentence) {
            this.sentence = sentence;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public Movement build() {
            return new Movement(this);
        }
    }
}
