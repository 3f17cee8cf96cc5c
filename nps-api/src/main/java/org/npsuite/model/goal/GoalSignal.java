// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.goal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Something that happened to a goal: its state changed, or a control chart gave alarm.
 *
 * <p>Immutable. Published once on EventAdmin, see {@link org.npsuite.service.GoalService#STATE_CHANGED}.
 */
public final class GoalSignal {

    /** What happened. */
    public enum Kind {
        /** The state changed. */
        STATE,
        /** The score has been falling below its baseline by more than chance explains (CUSUM). */
        ALARM
    }

    private final String id;
    private final String programme;
    private final String goal;
    private final Kind kind;
    private final Instant at;
    private final GoalState state;
    private final GoalState previous;
    private final int target;
    private final Integer score;
    private final Double probability;
    private final String group;
    private final String since;

    private GoalSignal(Builder builder) {
        this.id = Objects.requireNonNull(builder.id, "id");
        this.programme = Objects.requireNonNull(builder.programme, "programme");
        this.goal = Objects.requireNonNull(builder.goal, "goal");
        this.kind = Objects.requireNonNull(builder.kind, "kind");
        this.at = Objects.requireNonNull(builder.at, "at");
        this.state = Objects.requireNonNull(builder.state, "state");
        this.previous = builder.previous;
        this.target = builder.target;
        this.score = builder.score;
        this.probability = builder.probability;
        this.group = builder.group;
        this.since = builder.since;
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Unique for good: the same change has the same id on every node and after a restart. */
    public String id() {
        return id;
    }

    /** The programme's id. */
    public String programme() {
        return programme;
    }

    /** The goal's id. */
    public String goal() {
        return goal;
    }

    /** What happened. */
    public Kind kind() {
        return kind;
    }

    /** When it was seen. */
    public Instant at() {
        return at;
    }

    /** How the goal stands since. */
    public GoalState state() {
        return state;
    }

    /** How it stood before; absent where it had not been looked at. */
    public Optional<GoalState> previous() {
        return Optional.ofNullable(previous);
    }

    /** The target at that time, -100 to 100. */
    public int target() {
        return target;
    }

    /** The published score at that time, -100 to 100; absent where there was none. */
    public OptionalInt score() {
        return score == null ? OptionalInt.empty() : OptionalInt.of(score);
    }

    /** Probability, 0 to 1, that the measure reaches the target; absent where the model refused. */
    public OptionalDouble probability() {
        return probability == null ? OptionalDouble.empty() : OptionalDouble.of(probability);
    }

    /** For an alarm the part of the goal it is about, such as {@code touchpoint=claim}; absent = the whole. */
    public Optional<String> group() {
        return Optional.ofNullable(group);
    }

    /** For an alarm the first period that took part in it, such as {@code 2026-W10}. */
    public Optional<String> since() {
        return Optional.ofNullable(since);
    }

    /** Whether someone should look: an alarm, or a goal that is at risk, off track or missed. */
    public boolean warning() {
        return kind == Kind.ALARM
                || state == GoalState.AT_RISK
                || state == GoalState.OFF_TRACK
                || state == GoalState.MISSED;
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = id;
        builder.programme = programme;
        builder.goal = goal;
        builder.kind = kind;
        builder.at = at;
        builder.state = state;
        builder.previous = previous;
        builder.target = target;
        builder.score = score;
        builder.probability = probability;
        builder.group = group;
        builder.since = since;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(id, programme, goal, kind, at, state, previous, target, score, probability, group, since);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GoalSignal that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Builds a {@link GoalSignal}. */
    public static final class Builder {

        private String id;
        private String programme;
        private String goal;
        private Kind kind;
        private Instant at;
        private GoalState state;
        private GoalState previous;
        private int target;
        private Integer score;
        private Double probability;
        private String group;
        private String since;

        private Builder() {}

        /** @see GoalSignal#id() */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /** @see GoalSignal#programme() */
        public Builder programme(String programme) {
            this.programme = programme;
            return this;
        }

        /** @see GoalSignal#goal() */
        public Builder goal(String goal) {
            this.goal = goal;
            return this;
        }

        /** @see GoalSignal#kind() */
        public Builder kind(Kind kind) {
            this.kind = kind;
            return this;
        }

        /** @see GoalSignal#at() */
        public Builder at(Instant at) {
            this.at = at;
            return this;
        }

        /** @see GoalSignal#state() */
        public Builder state(GoalState state) {
            this.state = state;
            return this;
        }

        /** @see GoalSignal#previous() */
        public Builder previous(GoalState previous) {
            this.previous = previous;
            return this;
        }

        /** @see GoalSignal#target() */
        public Builder target(int target) {
            this.target = target;
            return this;
        }

        /** @see GoalSignal#score() */
        public Builder score(Integer score) {
            this.score = score;
            return this;
        }

        /** @see GoalSignal#probability() */
        public Builder probability(Double probability) {
            this.probability = probability;
            return this;
        }

        /** @see GoalSignal#group() */
        public Builder group(String group) {
            this.group = group;
            return this;
        }

        /** @see GoalSignal#since() */
        public Builder since(String since) {
            this.since = since;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public GoalSignal build() {
            return new GoalSignal(this);
        }
    }
}
