// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The answer to a {@link ScoreQuery}. The same query at the same watermark gives an equal report.
 *
 * <p>Immutable.
 */
public final class ScoreReport {

    private final String definition;
    private final ScoreQuery query;
    private final String watermark;
    private final Double partial;
    private final long withoutCustomer;
    private final Score total;
    private final List<Score> groups;
    private final String next;

    private ScoreReport(Builder builder) {
        this.definition = Objects.requireNonNull(builder.definition, "definition");
        this.query = Objects.requireNonNull(builder.query, "query");
        this.watermark = Objects.requireNonNull(builder.watermark, "watermark");
        this.partial = builder.partial;
        this.withoutCustomer = builder.withoutCustomer;
        this.total = Objects.requireNonNull(builder.total, "total");
        this.groups = List.copyOf(builder.groups);
        this.next = builder.next;
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** The definition that was applied and a hash of its settings, such as {@code nps-1;settings=3f9a01c2}. */
    public String definition() {
        return definition;
    }

    /** The query as it was understood. */
    public ScoreQuery query() {
        return query;
    }

    /** How far the journal had been read: opaque, equal on every node. */
    public String watermark() {
        return watermark;
    }

    /** While a rebuild runs: the part of the journal read so far, 0 to 1. Absent when the answer is complete. */
    public OptionalDouble partial() {
        return partial == null ? OptionalDouble.empty() : OptionalDouble.of(partial);
    }

    /** Answers left out because they name no customer; 0 unless the unit is {@code CUSTOMERS}. */
    public long withoutCustomer() {
        return withoutCustomer;
    }

    /** The score of the whole slice. */
    public Score total() {
        return total;
    }

    /** The score of each group that has answers, by time, then by value. */
    public List<Score> groups() {
        return groups;
    }

    /** The cursor of the following groups; absent when there are none. */
    public Optional<String> next() {
        return Optional.ofNullable(next);
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.definition = definition;
        builder.query = query;
        builder.watermark = watermark;
        builder.partial = partial;
        builder.withoutCustomer = withoutCustomer;
        builder.total = total;
        builder.groups = groups;
        builder.next = next;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(definition, query, watermark, partial, withoutCustomer, total, groups, next);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreReport that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Builds a {@link ScoreReport}. */
    public static final class Builder {

        private String definition;
        private ScoreQuery query;
        private String watermark;
        private Double partial;
        private long withoutCustomer;
        private Score total;
        private List<Score> groups = List.of();
        private String next;

        private Builder() {}

        /** @see ScoreReport#definition() */
        public Builder definition(String definition) {
            this.definition = definition;
            return this;
        }

        /** @see ScoreReport#query() */
        public Builder query(ScoreQuery query) {
            this.query = query;
            return this;
        }

        /** @see ScoreReport#watermark() */
        public Builder watermark(String watermark) {
            this.watermark = watermark;
            return this;
        }

        /** @see ScoreReport#partial() */
        public Builder partial(Double partial) {
            this.partial = partial;
            return this;
        }

        /** @see ScoreReport#withoutCustomer() */
        public Builder withoutCustomer(long withoutCustomer) {
            this.withoutCustomer = withoutCustomer;
            return this;
        }

        /** @see ScoreReport#total() */
        public Builder total(Score total) {
            this.total = total;
            return this;
        }

        /** @see ScoreReport#groups() */
        public Builder groups(List<Score> groups) {
            this.groups = groups;
            return this;
        }

        /** @see ScoreReport#next() */
        public Builder next(String next) {
            this.next = next;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public ScoreReport build() {
            return new ScoreReport(this);
        }
    }
}
