// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.goal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.npsuite.model.score.Score;

/**
 * How a goal stands, and how likely it is to be reached.
 *
 * <p>Immutable.
 */
public final class GoalProgress {

    private final Goal goal;
    private final long version;
    private final GoalState state;
    private final String rule;
    private final Score score;
    private final Score baseline;
    private final Double required;
    private final Double published;
    private final Double trueLevel;
    private final String refusal;
    private final Needed needed;
    private final String trend;
    private final List<Score> series;
    private final List<ForecastMonth> forecast;
    private final String definition;
    private final String watermark;

    private GoalProgress(Builder builder) {
        this.goal = Objects.requireNonNull(builder.goal, "goal");
        this.version = builder.version;
        this.state = Objects.requireNonNull(builder.state, "state");
        this.rule = Objects.requireNonNull(builder.rule, "rule");
        this.score = Objects.requireNonNull(builder.score, "score");
        this.baseline = builder.baseline;
        this.required = builder.required;
        this.published = builder.published;
        this.trueLevel = builder.trueLevel;
        this.refusal = builder.refusal;
        this.needed = builder.needed;
        this.trend = builder.trend;
        this.series = List.copyOf(builder.series);
        this.forecast = List.copyOf(builder.forecast);
        this.definition = Objects.requireNonNull(builder.definition, "definition");
        this.watermark = Objects.requireNonNull(builder.watermark, "watermark");
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** The goal. */
    public Goal goal() {
        return goal;
    }

    /** Its version in the records; 0 where it comes from a file. */
    public long version() {
        return version;
    }

    /** How it stands. */
    public GoalState state() {
        return state;
    }

    /** The rule that led to the state, in plain words. */
    public String rule() {
        return rule;
    }

    /** The score of the latest month with answers that is not after the due month. */
    public Score score() {
        return score;
    }

    /** The score where it started. */
    public Optional<Score> baseline() {
        return Optional.ofNullable(baseline);
    }

    /** What the straight path from the baseline to the target asks for now, in points. */
    public OptionalDouble required() {
        return required == null ? OptionalDouble.empty() : OptionalDouble.of(required);
    }

    /** Probability, 0 to 1, that the published score of the due month reaches the target. */
    public OptionalDouble published() {
        return published == null ? OptionalDouble.empty() : OptionalDouble.of(published);
    }

    /** Probability, 0 to 1, that the true level in the due month reaches the target. */
    public OptionalDouble trueLevel() {
        return trueLevel == null ? OptionalDouble.empty() : OptionalDouble.of(trueLevel);
    }

    /** Why there is no probability, and what is missing for one. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** What it would take. */
    public Optional<Needed> needed() {
        return Optional.ofNullable(needed);
    }

    /** The trend test since the beginning, in plain words. */
    public Optional<String> trend() {
        return Optional.ofNullable(trend);
    }

    /** The score of each complete month since {@link Goal#from()}, oldest first. */
    public List<Score> series() {
        return series;
    }

    /**
     * The months to come, from the next one to the due one or as far ahead as the model looks, in order; empty where it
     * refuses, before {@link Goal#from()} and once the due month is over.
     */
    public List<ForecastMonth> forecast() {
        return forecast;
    }

    /** See {@link org.npsuite.model.score.ScoreReport#definition()}. */
    public String definition() {
        return definition;
    }

    /** See {@link org.npsuite.model.score.ScoreReport#watermark()}. */
    public String watermark() {
        return watermark;
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.goal = goal;
        builder.version = version;
        builder.state = state;
        builder.rule = rule;
        builder.score = score;
        builder.baseline = baseline;
        builder.required = required;
        builder.published = published;
        builder.trueLevel = trueLevel;
        builder.refusal = refusal;
        builder.needed = needed;
        builder.trend = trend;
        builder.series = series;
        builder.forecast = forecast;
        builder.definition = definition;
        builder.watermark = watermark;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(
                goal,
                version,
                state,
                rule,
                score,
                baseline,
                required,
                published,
                trueLevel,
                refusal,
                needed,
                trend,
                series,
                forecast,
                definition,
                watermark);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GoalProgress that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "GoalProgress[" + state + "]";
    }

    /** Builds a {@link GoalProgress}. */
    public static final class Builder {

        private Goal goal;
        private long version;
        private GoalState state;
        private String rule;
        private Score score;
        private Score baseline;
        private Double required;
        private Double published;
        private Double trueLevel;
        private String refusal;
        private Needed needed;
        private String trend;
        private List<Score> series = List.of();
        private List<ForecastMonth> forecast = List.of();
        private String definition;
        private String watermark;

        private Builder() {}

        /** @see GoalProgress#goal() */
        public Builder goal(Goal goal) {
            this.goal = goal;
            return this;
        }

        /** @see GoalProgress#version() */
        public Builder version(long version) {
            this.version = version;
            return this;
        }

        /** @see GoalProgress#state() */
        public Builder state(GoalState state) {
            this.state = state;
            return this;
        }

        /** @see GoalProgress#rule() */
        public Builder rule(String rule) {
            this.rule = rule;
            return this;
        }

        /** @see GoalProgress#score() */
        public Builder score(Score score) {
            this.score = score;
            return this;
        }

        /** @see GoalProgress#baseline() */
        public Builder baseline(Score baseline) {
            this.baseline = baseline;
            return this;
        }

        /** @see GoalProgress#required() */
        public Builder required(Double required) {
            this.required = required;
            return this;
        }

        /** @see GoalProgress#published() */
        public Builder published(Double published) {
            this.published = published;
            return this;
        }

        /** @see GoalProgress#trueLevel() */
        public Builder trueLevel(Double trueLevel) {
            this.trueLevel = trueLevel;
            return this;
        }

        /** @see GoalProgress#refusal() */
        public Builder refusal(String refusal) {
            this.refusal = refusal;
            return this;
        }

        /** @see GoalProgress#needed() */
        public Builder needed(Needed needed) {
            this.needed = needed;
            return this;
        }

        /** @see GoalProgress#trend() */
        public Builder trend(String trend) {
            this.trend = trend;
            return this;
        }

        /** @see GoalProgress#series() */
        public Builder series(List<Score> series) {
            this.series = series;
            return this;
        }

        /** @see GoalProgress#forecast() */
        public Builder forecast(List<ForecastMonth> forecast) {
            this.forecast = forecast;
            return this;
        }

        /** @see GoalProgress#definition() */
        public Builder definition(String definition) {
            this.definition = definition;
            return this;
        }

        /** @see GoalProgress#watermark() */
        public Builder watermark(String watermark) {
            this.watermark = watermark;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public GoalProgress build() {
            return new GoalProgress(this);
        }
    }
}
