// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.goal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Rational;
import org.npsuite.model.score.Score;
import org.npsuite.model.slice.Window;

/**
 * What became of the score after a campaign or intervention.
 *
 * <p>Immutable. Differences are in points, after less before.
 */
public final class MarkEffect {

    /** What can be said of an effect. */
    public enum Verdict {
        /** The score rose by more than that of the comparison group. */
        ROSE,
        /** It fell by more. */
        FELL,
        /** The difference may be chance. */
        NO_DIFFERENCE_SEEN,
        /** Too few answers, or nothing to compare with. */
        CANNOT_TELL
    }

    private final Mark mark;
    private final Window beforeWindow;
    private final Window afterWindow;
    private final Score before;
    private final Score after;
    private final Score comparisonBefore;
    private final Score comparisonAfter;
    private final Rational change;
    private final Interval changeInterval;
    private final Rational effect;
    private final Interval interval;
    private final Verdict verdict;
    private final String sentence;
    private final String definition;
    private final String watermark;

    private MarkEffect(Builder builder) {
        this.mark = Objects.requireNonNull(builder.mark, "mark");
        this.beforeWindow = Objects.requireNonNull(builder.beforeWindow, "beforeWindow");
        this.afterWindow = Objects.requireNonNull(builder.afterWindow, "afterWindow");
        this.before = Objects.requireNonNull(builder.before, "before");
        this.after = Objects.requireNonNull(builder.after, "after");
        this.comparisonBefore = builder.comparisonBefore;
        this.comparisonAfter = builder.comparisonAfter;
        this.change = builder.change;
        this.changeInterval = builder.changeInterval;
        this.effect = builder.effect;
        this.interval = builder.interval;
        this.verdict = Objects.requireNonNull(builder.verdict, "verdict");
        this.sentence = Objects.requireNonNull(builder.sentence, "sentence");
        this.definition = Objects.requireNonNull(builder.definition, "definition");
        this.watermark = Objects.requireNonNull(builder.watermark, "watermark");
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** The campaign or intervention. */
    public Mark mark() {
        return mark;
    }

    /** As many days before it began as it has lasted. */
    public Window beforeWindow() {
        return beforeWindow;
    }

    /** The days since it began, to its end or to today. */
    public Window afterWindow() {
        return afterWindow;
    }

    /** The score of its slice before. */
    public Score before() {
        return before;
    }

    /** The score of its slice since. */
    public Score after() {
        return after;
    }

    /** The score of the comparison group before; absent where there is none. */
    public Optional<Score> comparisonBefore() {
        return Optional.ofNullable(comparisonBefore);
    }

    /** The score of the comparison group since. */
    public Optional<Score> comparisonAfter() {
        return Optional.ofNullable(comparisonAfter);
    }

    /** How the score of its slice changed, exact; absent while a side has no score. */
    public Optional<Rational> change() {
        return Optional.ofNullable(change);
    }

    /** Where the true change lies. */
    public Optional<Interval> changeInterval() {
        return Optional.ofNullable(changeInterval);
    }

    /** The change less the change of the comparison group, exact; absent where the verdict is refused. */
    public Optional<Rational> effect() {
        return Optional.ofNullable(effect);
    }

    /** Where the true effect lies. */
    public Optional<Interval> interval() {
        return Optional.ofNullable(interval);
    }

    /** What can be said. */
    public Verdict verdict() {
        return verdict;
    }

    /** The same in plain words, with what is missing where the verdict is refused. */
    public String sentence() {
        return sentence;
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
        builder.mark = mark;
        builder.beforeWindow = beforeWindow;
        builder.afterWindow = afterWindow;
        builder.before = before;
        builder.after = after;
        builder.comparisonBefore = comparisonBefore;
        builder.comparisonAfter = comparisonAfter;
        builder.change = change;
        builder.changeInterval = changeInterval;
        builder.effect = effect;
        builder.interval = interval;
        builder.verdict = verdict;
        builder.sentence = sentence;
        builder.definition = definition;
        builder.watermark = watermark;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(
                mark,
                beforeWindow,
                afterWindow,
                before,
                after,
                comparisonBefore,
                comparisonAfter,
                change,
                changeInterval,
                effect,
                interval,
                verdict,
                sentence,
                definition,
                watermark);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MarkEffect that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Builds a {@link MarkEffect}. */
    public static final class Builder {

        private Mark mark;
        private Window beforeWindow;
        private Window afterWindow;
        private Score before;
        private Score after;
        private Score comparisonBefore;
        private Score comparisonAfter;
        private Rational change;
        private Interval changeInterval;
        private Rational effect;
        private Interval interval;
        private Verdict verdict;
        private String sentence;
        private String definition;
        private String watermark;

        private Builder() {}

        /** @see MarkEffect#mark() */
        public Builder mark(Mark mark) {
            this.mark = mark;
            return this;
        }

        /** @see MarkEffect#beforeWindow() */
        public Builder beforeWindow(Window beforeWindow) {
            this.beforeWindow = beforeWindow;
            return this;
        }

        /** @see MarkEffect#afterWindow() */
        public Builder afterWindow(Window afterWindow) {
            this.afterWindow = afterWindow;
            return this;
        }

        /** @see MarkEffect#before() */
        public Builder before(Score before) {
            this.before = before;
            return this;
        }

        /** @see MarkEffect#after() */
        public Builder after(Score after) {
            this.after = after;
            return this;
        }

        /** @see MarkEffect#comparisonBefore() */
        public Builder comparisonBefore(Score comparisonBefore) {
            this.comparisonBefore = comparisonBefore;
            return this;
        }

        /** @see MarkEffect#comparisonAfter() */
        public Builder comparisonAfter(Score comparisonAfter) {
            this.comparisonAfter = comparisonAfter;
            return this;
        }

        /** @see MarkEffect#change() */
        public Builder change(Rational change) {
            this.change = change;
            return this;
        }

        /** @see MarkEffect#changeInterval() */
        public Builder changeInterval(Interval changeInterval) {
            this.changeInterval = changeInterval;
            return this;
        }

        /** @see MarkEffect#effect() */
        public Builder effect(Rational effect) {
            this.effect = effect;
            return this;
        }

        /** @see MarkEffect#interval() */
        public Builder interval(Interval interval) {
            this.interval = interval;
            return this;
        }

        /** @see MarkEffect#verdict() */
        public Builder verdict(Verdict verdict) {
            this.verdict = verdict;
            return this;
        }

        /** @see MarkEffect#sentence() */
        public Builder sentence(String sentence) {
            this.sentence = sentence;
            return this;
        }

        /** @see MarkEffect#definition() */
        public Builder definition(String definition) {
            this.definition = definition;
            return this;
        }

        /** @see MarkEffect#watermark() */
        public Builder watermark(String watermark) {
            this.watermark = watermark;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public MarkEffect build() {
            return new MarkEffect(this);
        }
    }
}
