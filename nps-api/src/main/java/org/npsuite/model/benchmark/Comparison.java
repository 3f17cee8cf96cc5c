// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.npsuite.model.score.Interval;

/**
 * One published figure beside a programme's score.
 *
 * <p>Immutable.
 */
public final class Comparison {

    private final Observation observation;
    private final Source source;
    private final String provider;
    private final String pack;
    private final String packVersion;
    private final String packTitle;
    private final Double gap;
    private final Interval interval;
    private final Uncertainty uncertainty;
    private final boolean comparable;
    private final String reason;

    private Comparison(Builder builder) {
        this.observation = Objects.requireNonNull(builder.observation, "observation");
        this.source = Objects.requireNonNull(builder.source, "source");
        this.provider = Objects.requireNonNull(builder.provider, "provider");
        this.pack = Objects.requireNonNull(builder.pack, "pack");
        this.packVersion = Objects.requireNonNull(builder.packVersion, "packVersion");
        this.packTitle = builder.packTitle == null ? builder.pack : builder.packTitle;
        this.gap = builder.gap;
        this.interval = builder.interval;
        this.uncertainty = Objects.requireNonNull(builder.uncertainty, "uncertainty");
        this.comparable = builder.comparable;
        this.reason = builder.reason;
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** The figure. */
    public Observation observation() {
        return observation;
    }

    /** Who published it. */
    public Source source() {
        return source;
    }

    /** Who brought the pack. */
    public String provider() {
        return provider;
    }

    /** The pack's name. */
    public String pack() {
        return pack;
    }

    /** The pack's version. */
    public String packVersion() {
        return packVersion;
    }

    /**
     * What people call the pack; its name where nothing else is known.
     *
     * @since 1.1
     */
    public String packTitle() {
        return packTitle;
    }

    /** Ours less theirs, in points; absent unless the statistic is a mean and we have a score. */
    public OptionalDouble gap() {
        return gap == null ? OptionalDouble.empty() : OptionalDouble.of(gap);
    }

    /** Where the true gap lies, in points. */
    public Optional<Interval> interval() {
        return Optional.ofNullable(interval);
    }

    /** Whose error the interval carries. */
    public Uncertainty uncertainty() {
        return uncertainty;
    }

    /** Whether country, market, kind of survey and scale agree. */
    public boolean comparable() {
        return comparable;
    }

    /** Why it is not comparable, in plain words; absent where it is. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.observation = observation;
        builder.source = source;
        builder.provider = provider;
        builder.pack = pack;
        builder.packVersion = packVersion;
        builder.packTitle = packTitle;
        builder.gap = gap;
        builder.interval = interval;
        builder.uncertainty = uncertainty;
        builder.comparable = comparable;
        builder.reason = reason;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(
                observation,
                source,
                provider,
                pack,
                packVersion,
                packTitle,
                gap,
                interval,
                uncertainty,
                comparable,
                reason);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Comparison that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Builds a {@link Comparison}. */
    public static final class Builder {

        private Observation observation;
        private Source source;
        private String provider;
        private String pack;
        private String packVersion;
        private String packTitle;
        private Double gap;
        private Interval interval;
        private Uncertainty uncertainty;
        private boolean comparable;
        private String reason;

        private Builder() {}

        /** @see Comparison#observation() */
        public Builder observation(Observation observation) {
            this.observation = observation;
            return this;
        }

        /** @see Comparison#source() */
        public Builder source(Source source) {
            this.source = source;
            return this;
        }

        /** @see Comparison#provider() */
        public Builder provider(String provider) {
            this.provider = provider;
            return this;
        }

        /** @see Comparison#pack() */
        public Builder pack(String pack) {
            this.pack = pack;
            return this;
        }

        /** @see Comparison#packVersion() */
        public Builder packVersion(String packVersion) {
            this.packVersion = packVersion;
            return this;
        }

        /** @see Comparison#packTitle() */
        public Builder packTitle(String packTitle) {
            this.packTitle = packTitle;
            return this;
        }

        /** @see Comparison#gap() */
        public Builder gap(Double gap) {
            this.gap = gap;
            return this;
        }

        /** @see Comparison#interval() */
        public Builder interval(Interval interval) {
            this.interval = interval;
            return this;
        }

        /** @see Comparison#uncertainty() */
        public Builder uncertainty(Uncertainty uncertainty) {
            this.uncertainty = uncertainty;
            return this;
        }

        /** @see Comparison#comparable() */
        public Builder comparable(boolean comparable) {
            this.comparable = comparable;
            return this;
        }

        /** @see Comparison#reason() */
        public Builder reason(String reason) {
            this.reason = reason;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public Comparison build() {
            return new Comparison(this);
        }
    }
}
