// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.npsuite.model.response.Sector;
import org.npsuite.model.score.Score;
import org.npsuite.model.slice.Slice;

/**
 * Where a programme stands in its industry.
 *
 * <p>Immutable.
 */
public final class BenchmarkReport {

    private final String definition;
    private final Slice slice;
    private final String watermark;
    private final Score score;
    private final Sector sector;
    private final Sector answered;
    private final Verdict verdict;
    private final List<Comparison> comparisons;
    private final Pooled pooled;
    private final Range range;
    private final List<YearComparison> years;

    private BenchmarkReport(Builder builder) {
        this.definition = Objects.requireNonNull(builder.definition, "definition");
        this.slice = Objects.requireNonNull(builder.slice, "slice");
        this.watermark = Objects.requireNonNull(builder.watermark, "watermark");
        this.score = Objects.requireNonNull(builder.score, "score");
        this.sector = builder.sector;
        this.answered = builder.answered;
        this.verdict = Objects.requireNonNull(builder.verdict, "verdict");
        this.comparisons = List.copyOf(builder.comparisons);
        this.pooled = builder.pooled;
        this.range = builder.range;
        this.years = List.copyOf(builder.years);
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** See {@link org.npsuite.model.score.ScoreReport#definition()}. */
    public String definition() {
        return definition;
    }

    /** Which answers. */
    public Slice slice() {
        return slice;
    }

    /** See {@link org.npsuite.model.score.ScoreReport#watermark()}. */
    public String watermark() {
        return watermark;
    }

    /** Our score. */
    public Score score() {
        return score;
    }

    /** The programme's own sector; absent where none is set. */
    public Optional<Sector> sector() {
        return Optional.ofNullable(sector);
    }

    /** The level of the classification that answered: the division, its section or the total. */
    public Optional<Sector> answered() {
        return Optional.ofNullable(answered);
    }

    /** What follows from it. */
    public Verdict verdict() {
        return verdict;
    }

    /** Comparable figures first, newest first; then the others with the reason. */
    public List<Comparison> comparisons() {
        return comparisons;
    }

    /** Comparable studies taken together; absent unless there are five independent ones with known error. */
    public Optional<Pooled> pooled() {
        return Optional.ofNullable(pooled);
    }

    /** Between the lowest and the highest comparable published figure of the newest period; absent below two. */
    public Optional<Range> range() {
        return Optional.ofNullable(range);
    }

    /**
     * The gap over the years, newest first, whatever window the slice has: every year for which a comparable mean is
     * published, the best documented one of each.
     */
    public List<YearComparison> years() {
        return years;
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.definition = definition;
        builder.slice = slice;
        builder.watermark = watermark;
        builder.score = score;
        builder.sector = sector;
        builder.answered = answered;
        builder.verdict = verdict;
        builder.comparisons = comparisons;
        builder.pooled = pooled;
        builder.range = range;
        builder.years = years;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(
                definition, slice, watermark, score, sector, answered, verdict, comparisons, pooled, range, years);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BenchmarkReport that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Builds a {@link BenchmarkReport}. */
    public static final class Builder {

        private String definition;
        private Slice slice;
        private String watermark;
        private Score score;
        private Sector sector;
        private Sector answered;
        private Verdict verdict;
        private List<Comparison> comparisons = List.of();
        private Pooled pooled;
        private Range range;
        private List<YearComparison> years = List.of();

        private Builder() {}

        /** @see BenchmarkReport#definition() */
        public Builder definition(String definition) {
            this.definition = definition;
            return this;
        }

        /** @see BenchmarkReport#slice() */
        public Builder slice(Slice slice) {
            this.slice = slice;
            return this;
        }

        /** @see BenchmarkReport#watermark() */
        public Builder watermark(String watermark) {
            this.watermark = watermark;
            return this;
        }

        /** @see BenchmarkReport#score() */
        public Builder score(Score score) {
            this.score = score;
            return this;
        }

        /** @see BenchmarkReport#sector() */
        public Builder sector(Sector sector) {
            this.sector = sector;
            return this;
        }

        /** @see BenchmarkReport#answered() */
        public Builder answered(Sector answered) {
            this.answered = answered;
            return this;
        }

        /** @see BenchmarkReport#verdict() */
        public Builder verdict(Verdict verdict) {
            this.verdict = verdict;
            return this;
        }

        /** @see BenchmarkReport#comparisons() */
        public Builder comparisons(List<Comparison> comparisons) {
            this.comparisons = comparisons;
            return this;
        }

        /** @see BenchmarkReport#pooled() */
        public Builder pooled(Pooled pooled) {
            this.pooled = pooled;
            return this;
        }

        /** @see BenchmarkReport#range() */
        public Builder range(Range range) {
            this.range = range;
            return this;
        }

        /** @see BenchmarkReport#years() */
        public Builder years(List<YearComparison> years) {
            this.years = years;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public BenchmarkReport build() {
            return new BenchmarkReport(this);
        }
    }
}
