// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The course of a score, and what can be said of it.
 *
 * <p>Immutable.
 */
public final class Trend {

    private final String definition;
    private final TrendQuery query;
    private final String watermark;
    private final List<Score> series;
    private final List<String> gaps;
    private final Slope slope;
    private final Interval slopeInterval;
    private final ChangePoint changePoint;
    private final String alarm;
    private final List<String> refusals;
    private final String sentence;

    private Trend(Builder builder) {
        this.definition = Objects.requireNonNull(builder.definition, "definition");
        this.query = Objects.requireNonNull(builder.query, "query");
        this.watermark = Objects.requireNonNull(builder.watermark, "watermark");
        this.series = List.copyOf(builder.series);
        this.gaps = List.copyOf(builder.gaps);
        this.slope = builder.slope;
        this.slopeInterval = builder.slopeInterval;
        this.changePoint = builder.changePoint;
        this.alarm = builder.alarm;
        this.refusals = List.copyOf(builder.refusals);
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
    public TrendQuery query() {
        return query;
    }

    /** See {@link ScoreReport#watermark()}. */
    public String watermark() {
        return watermark;
    }

    /** One score per period that has answers, oldest first. */
    public List<Score> series() {
        return series;
    }

    /**
     * Labels of the periods between the first and the last that have no score to show, oldest first. The tests leave
     * them out; they are never taken for 0.
     *
     * @since 1.1
     */
    public List<String> gaps() {
        return gaps;
    }

    /** The trend test; absent where it is refused. */
    public Optional<Slope> slope() {
        return Optional.ofNullable(slope);
    }

    /**
     * Where the true slope lies, in points per period; absent where the series is too short for it.
     *
     * @since 1.1
     */
    public Optional<Interval> slopeInterval() {
        return Optional.ofNullable(slopeInterval);
    }

    /** The most likely break; absent where there is none, a steady slope explains the series better, or it is refused. */
    public Optional<ChangePoint> changePoint() {
        return Optional.ofNullable(changePoint);
    }

    /** Label of the first period in which the CUSUM chart signals; absent = no alarm or no target. */
    public Optional<String> alarm() {
        return Optional.ofNullable(alarm);
    }

    /** What could not be computed and what is missing for it. */
    public List<String> refusals() {
        return refusals;
    }

    /** The course in plain words. */
    public String sentence() {
        return sentence;
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.definition = definition;
        builder.query = query;
        builder.watermark = watermark;
        builder.series = series;
        builder.gaps = gaps;
        builder.slope = slope;
        builder.slopeInterval = slopeInterval;
        builder.changePoint = changePoint;
        builder.alarm = alarm;
        builder.refusals = refusals;
        builder.sentence = sentence;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(
                definition,
                query,
                watermark,
                series,
                gaps,
                slope,
                slopeInterval,
                changePoint,
                alarm,
                refusals,
                sentence);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Trend that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Builds a {@link Trend}. */
    public static final class Builder {

        private String definition;
        private TrendQuery query;
        private String watermark;
        private List<Score> series = List.of();
        private List<String> gaps = List.of();
        private Slope slope;
        private Interval slopeInterval;
        private ChangePoint changePoint;
        private String alarm;
        private List<String> refusals = List.of();
        private String sentence;

        private Builder() {}

        /** @see Trend#definition() */
        public Builder definition(String definition) {
            this.definition = definition;
            return this;
        }

        /** @see Trend#query() */
        public Builder query(TrendQuery query) {
            this.query = query;
            return this;
        }

        /** @see Trend#watermark() */
        public Builder watermark(String watermark) {
            this.watermark = watermark;
            return this;
        }

        /** @see Trend#series() */
        public Builder series(List<Score> series) {
            this.series = series;
            return this;
        }

        /** @see Trend#gaps() */
        public Builder gaps(List<String> gaps) {
            this.gaps = gaps;
            return this;
        }

        /** @see Trend#slopeInterval() */
        public Builder slopeInterval(Interval slopeInterval) {
            this.slopeInterval = slopeInterval;
            return this;
        }

        /** @see Trend#slope() */
        public Builder slope(Slope slope) {
            this.slope = slope;
            return this;
        }

        /** @see Trend#changePoint() */
        public Builder changePoint(ChangePoint changePoint) {
            this.changePoint = changePoint;
            return this;
        }

        /** @see Trend#alarm() */
        public Builder alarm(String alarm) {
            this.alarm = alarm;
            return this;
        }

        /** @see Trend#refusals() */
        public Builder refusals(List<String> refusals) {
            this.refusals = refusals;
            return this;
        }

        /** @see Trend#sentence() */
        public Builder sentence(String sentence) {
            this.sentence = sentence;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public Trend build() {
            return new Trend(this);
        }
    }
}
