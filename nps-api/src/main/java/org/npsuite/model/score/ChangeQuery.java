// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;

/**
 * A question for the difference between two slices of one programme: two windows, or two groups.
 *
 * <p>Immutable.
 */
public final class ChangeQuery {

    private final Slice before;
    private final Slice after;
    private final List<Field> groupBy;
    private final Unit unit;
    private final double level;
    private final Locale locale;

    private ChangeQuery(Builder builder) {
        this.before = Objects.requireNonNull(builder.before, "before");
        this.after = Objects.requireNonNull(builder.after, "after");
        this.groupBy = List.copyOf(builder.groupBy);
        this.unit = Objects.requireNonNull(builder.unit, "unit");
        this.level = builder.level;
        this.locale = Objects.requireNonNull(builder.locale, "locale");
        if (!(level > 0 && level < 1)) {
            throw notAllowed("\"level\" must be above 0 and below 1, such as 0.95");
        }
        if (!before.programme().equals(after.programme())) {
            throw notAllowed(
                    "a change compares two windows or groups of one programme: different programmes ask different "
                            + "questions and are never compared");
        }
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** The base. */
    public Slice before() {
        return before;
    }

    /** What is compared with it. */
    public Slice after() {
        return after;
    }

    /** The segments the change is explained by; empty = not explained. */
    public List<Field> groupBy() {
        return groupBy;
    }

    /** What is counted. */
    public Unit unit() {
        return unit;
    }

    /** Confidence of the interval, above 0 and below 1. */
    public double level() {
        return level;
    }

    /** Language of the sentence. */
    public Locale locale() {
        return locale;
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.before = before;
        builder.after = after;
        builder.groupBy = groupBy;
        builder.unit = unit;
        builder.level = level;
        builder.locale = locale;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(before, after, groupBy, unit, level, locale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangeQuery that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Builds a {@link ChangeQuery}. */
    public static final class Builder {

        private Slice before;
        private Slice after;
        private List<Field> groupBy = List.of();
        private Unit unit = Unit.RESPONSES;
        private double level = 0.95;
        private Locale locale = Locale.ENGLISH;

        private Builder() {}

        /** @see ChangeQuery#before() */
        public Builder before(Slice before) {
            this.before = before;
            return this;
        }

        /** @see ChangeQuery#after() */
        public Builder after(Slice after) {
            this.after = after;
            return this;
        }

        /** @see ChangeQuery#groupBy() */
        public Builder groupBy(List<Field> groupBy) {
            this.groupBy = groupBy;
            return this;
        }

        /** @see ChangeQuery#unit() */
        public Builder unit(Unit unit) {
            this.unit = unit;
            return this;
        }

        /** @see ChangeQuery#level() */
        public Builder level(double level) {
            this.level = level;
            return this;
        }

        /** @see ChangeQuery#locale() */
        public Builder locale(Locale locale) {
            this.locale = locale;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public ChangeQuery build() {
            return new ChangeQuery(this);
        }
    }
}
