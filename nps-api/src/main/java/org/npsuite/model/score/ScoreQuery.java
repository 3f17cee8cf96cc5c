// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;

/**
 * A question for scores.
 *
 * <p>Immutable.
 */
public final class ScoreQuery {

    private final Slice slice;
    private final List<Grouping> groupBy;
    private final Unit unit;
    private final double level;
    private final Detail detail;
    private final int limit;
    private final String cursor;
    private final Locale locale;

    private ScoreQuery(Builder builder) {
        this.slice = Objects.requireNonNull(builder.slice, "slice");
        this.groupBy = List.copyOf(builder.groupBy);
        this.unit = Objects.requireNonNull(builder.unit, "unit");
        this.level = builder.level;
        this.detail = Objects.requireNonNull(builder.detail, "detail");
        this.limit = builder.limit;
        this.cursor = builder.cursor;
        this.locale = Objects.requireNonNull(builder.locale, "locale");
        if (!(level > 0 && level < 1)) {
            throw notAllowed("\"level\" must be above 0 and below 1, such as 0.95");
        }
        if (groupBy.size() > 6) {
            throw notAllowed("at most six groupings are possible, not " + groupBy.size());
        }
        if (groupBy.stream().distinct().count() != groupBy.size()) {
            throw notAllowed("each grouping may be given once");
        }
        if (limit < 1 || limit > 100_000) {
            throw notAllowed("\"limit\" must be 1 to 100000");
        }
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Which answers. */
    public Slice slice() {
        return slice;
    }

    /** By what they are grouped, at most six; empty = only the total. */
    public List<Grouping> groupBy() {
        return groupBy;
    }

    /** What is counted. */
    public Unit unit() {
        return unit;
    }

    /** Confidence of the intervals, above 0 and below 1. */
    public double level() {
        return level;
    }

    /**
     * How much is worked out; {@link Detail#ALL} unless set.
     *
     * @since 1.1
     */
    public Detail detail() {
        return detail;
    }

    /** Most groups in one answer, 1 to 100,000; the rest follows by {@link #cursor()}. */
    public int limit() {
        return limit;
    }

    /** Where the previous answer ended: its {@link ScoreReport#next()}. */
    public Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    /** Language of the sentences; English unless set. */
    public Locale locale() {
        return locale;
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.slice = slice;
        builder.groupBy = groupBy;
        builder.unit = unit;
        builder.level = level;
        builder.detail = detail;
        builder.limit = limit;
        builder.cursor = cursor;
        builder.locale = locale;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(slice, groupBy, unit, level, detail, limit, cursor, locale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreQuery that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Builds a {@link ScoreQuery}. */
    public static final class Builder {

        private Slice slice;
        private List<Grouping> groupBy = List.of();
        private Unit unit = Unit.RESPONSES;
        private double level = 0.95;
        private Detail detail = Detail.ALL;
        private int limit = 10_000;
        private String cursor;
        private Locale locale = Locale.ENGLISH;

        private Builder() {}

        /** @see ScoreQuery#slice() */
        public Builder slice(Slice slice) {
            this.slice = slice;
            return this;
        }

        /** @see ScoreQuery#groupBy() */
        public Builder groupBy(List<Grouping> groupBy) {
            this.groupBy = groupBy;
            return this;
        }

        /** @see ScoreQuery#unit() */
        public Builder unit(Unit unit) {
            this.unit = unit;
            return this;
        }

        /** @see ScoreQuery#level() */
        public Builder level(double level) {
            this.level = level;
            return this;
        }

        /** @see ScoreQuery#detail() */
        public Builder detail(Detail detail) {
            this.detail = detail;
            return this;
        }

        /** @see ScoreQuery#limit() */
        public Builder limit(int limit) {
            this.limit = limit;
            return this;
        }

        /** @see ScoreQuery#cursor() */
        public Builder cursor(String cursor) {
            this.cursor = cursor;
            return this;
        }

        /** @see ScoreQuery#locale() */
        public Builder locale(Locale locale) {
            this.locale = locale;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public ScoreQuery build() {
            return new ScoreQuery(this);
        }
    }
}
