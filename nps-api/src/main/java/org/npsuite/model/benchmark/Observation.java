// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.benchmark;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.npsuite.model.response.Market;
import org.npsuite.model.response.Sector;

/**
 * One published figure.
 *
 * <p>Immutable.
 */
public final class Observation {

    private final String id;
    private final String sourceId;
    private final String period;
    private final String region;
    private final Market market;
    private final Population population;
    private final String sectorLabel;
    private final Sector sector;
    private final Confidence mappingConfidence;
    private final Statistic statistic;
    private final Double q;
    private final BigDecimal value;
    private final Integer companies;
    private final Integer respondents;
    private final Double standardError;
    private final String status;
    private final String url;

    private Observation(Builder builder) {
        this.id = Objects.requireNonNull(builder.id, "id");
        this.sourceId = Objects.requireNonNull(builder.sourceId, "sourceId");
        this.period = Objects.requireNonNull(builder.period, "period");
        this.region = Objects.requireNonNull(builder.region, "region");
        this.market = builder.market;
        this.population = Objects.requireNonNull(builder.population, "population");
        this.sectorLabel = Objects.requireNonNull(builder.sectorLabel, "sectorLabel");
        this.sector = Objects.requireNonNull(builder.sector, "sector");
        this.mappingConfidence = Objects.requireNonNull(builder.mappingConfidence, "mappingConfidence");
        this.statistic = Objects.requireNonNull(builder.statistic, "statistic");
        this.q = builder.q;
        this.value = Objects.requireNonNull(builder.value, "value");
        this.companies = builder.companies;
        this.respondents = builder.respondents;
        this.standardError = builder.standardError;
        this.status = Objects.requireNonNull(builder.status, "status");
        this.url = Objects.requireNonNull(builder.url, "url");
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Unique in its pack. */
    public String id() {
        return id;
    }

    /** The {@link Source} that published it. */
    public String sourceId() {
        return sourceId;
    }

    /** Year or period it was measured in, such as {@code 2021}; periods of one source sort as text. */
    public String period() {
        return period;
    }

    /** Where: ISO 3166-1 alpha-2, or a wider region as published. */
    public String region() {
        return region;
    }

    /** Consumers or companies; absent where not published. */
    public Optional<Market> market() {
        return Optional.ofNullable(market);
    }

    /** What the figure describes. */
    public Population population() {
        return population;
    }

    /** The sector as it was published: this is the fact. */
    public String sectorLabel() {
        return sectorLabel;
    }

    /** The sector it was mapped to: this is a judgement. Code {@code TOTAL} = all industries. */
    public Sector sector() {
        return sector;
    }

    /** How sure the mapping is. */
    public Confidence mappingConfidence() {
        return mappingConfidence;
    }

    /** Which statistic. */
    public Statistic statistic() {
        return statistic;
    }

    /** The quantile, above 0 and below 1; present for quantiles only. */
    public OptionalDouble q() {
        return q == null ? OptionalDouble.empty() : OptionalDouble.of(q);
    }

    /** The figure, in points, -100 to 100, as published. */
    public BigDecimal value() {
        return value;
    }

    /** Companies it rests on, where published. */
    public OptionalInt companies() {
        return companies == null ? OptionalInt.empty() : OptionalInt.of(companies);
    }

    /** Respondents it rests on, where published. */
    public OptionalInt respondents() {
        return respondents == null ? OptionalInt.empty() : OptionalInt.of(respondents);
    }

    /** Its standard error in points, where published. */
    public OptionalDouble standardError() {
        return standardError == null ? OptionalDouble.empty() : OptionalDouble.of(standardError);
    }

    /** SDMX observation status, such as {@code A} normal or {@code U} of low reliability. */
    public String status() {
        return status;
    }

    /** Where this figure was read. */
    public String url() {
        return url;
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = id;
        builder.sourceId = sourceId;
        builder.period = period;
        builder.region = region;
        builder.market = market;
        builder.population = population;
        builder.sectorLabel = sectorLabel;
        builder.sector = sector;
        builder.mappingConfidence = mappingConfidence;
        builder.statistic = statistic;
        builder.q = q;
        builder.value = value;
        builder.companies = companies;
        builder.respondents = respondents;
        builder.standardError = standardError;
        builder.status = status;
        builder.url = url;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(
                id,
                sourceId,
                period,
                region,
                market,
                population,
                sectorLabel,
                sector,
                mappingConfidence,
                statistic,
                q,
                value,
                companies,
                respondents,
                standardError,
                status,
                url);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Observation that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Observation[" + id + "]";
    }

    /** Builds a {@link Observation}. */
    public static final class Builder {

        private String id;
        private String sourceId;
        private String period;
        private String region;
        private Market market;
        private Population population;
        private String sectorLabel;
        private Sector sector;
        private Confidence mappingConfidence;
        private Statistic statistic;
        private Double q;
        private BigDecimal value;
        private Integer companies;
        private Integer respondents;
        private Double standardError;
        private String status;
        private String url;

        private Builder() {}

        /** @see Observation#id() */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /** @see Observation#sourceId() */
        public Builder sourceId(String sourceId) {
            this.sourceId = sourceId;
            return this;
        }

        /** @see Observation#period() */
        public Builder period(String period) {
            this.period = period;
            return this;
        }

        /** @see Observation#region() */
        public Builder region(String region) {
            this.region = region;
            return this;
        }

        /** @see Observation#market() */
        public Builder market(Market market) {
            this.market = market;
            return this;
        }

        /** @see Observation#population() */
        public Builder population(Population population) {
            this.population = population;
            return this;
        }

        /** @see Observation#sectorLabel() */
        public Builder sectorLabel(String sectorLabel) {
            this.sectorLabel = sectorLabel;
            return this;
        }

        /** @see Observation#sector() */
        public Builder sector(Sector sector) {
            this.sector = sector;
            return this;
        }

        /** @see Observation#mappingConfidence() */
        public Builder mappingConfidence(Confidence mappingConfidence) {
            this.mappingConfidence = mappingConfidence;
            return this;
        }

        /** @see Observation#statistic() */
        public Builder statistic(Statistic statistic) {
            this.statistic = statistic;
            return this;
        }

        /** @see Observation#q() */
        public Builder q(Double q) {
            this.q = q;
            return this;
        }

        /** @see Observation#value() */
        public Builder value(BigDecimal value) {
            this.value = value;
            return this;
        }

        /** @see Observation#companies() */
        public Builder companies(Integer companies) {
            this.companies = companies;
            return this;
        }

        /** @see Observation#respondents() */
        public Builder respondents(Integer respondents) {
            this.respondents = respondents;
            return this;
        }

        /** @see Observation#standardError() */
        public Builder standardError(Double standardError) {
            this.standardError = standardError;
            return this;
        }

        /** @see Observation#status() */
        public Builder status(String status) {
            this.status = status;
            return this;
        }

        /** @see Observation#url() */
        public Builder url(String url) {
            this.url = url;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public Observation build() {
            return new Observation(this);
        }
    }
}
