// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.benchmark;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Figures and their sources, published together under one licence and one term of validity.
 *
 * <p>Immutable.
 */
public final class BenchmarkPack {

    private final String name;
    private final String version;
    private final String title;
    private final Map<String, String> titles;
    private final String licence;
    private final String provider;
    private final LocalDate validFrom;
    private final LocalDate validUntil;
    private final String taxonomy;
    private final List<Source> sources;
    private final List<Observation> observations;

    private BenchmarkPack(Builder builder) {
        this.name = Objects.requireNonNull(builder.name, "name");
        this.version = Objects.requireNonNull(builder.version, "version");
        this.title = Objects.requireNonNull(builder.title, "title");
        this.titles = Map.copyOf(builder.titles);
        this.licence = Objects.requireNonNull(builder.licence, "licence");
        this.provider = Objects.requireNonNull(builder.provider, "provider");
        this.validFrom = builder.validFrom;
        this.validUntil = builder.validUntil;
        this.taxonomy = Objects.requireNonNull(builder.taxonomy, "taxonomy");
        this.sources = List.copyOf(builder.sources);
        this.observations = List.copyOf(builder.observations);
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Lower-case letters, digits, dots and hyphens; unique among the packs of a host. */
    public String name() {
        return name;
    }

    /** Its version. */
    public String version() {
        return version;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** What people call it in a language; {@link #title()} where the pack has none in that language. */
    public String title(Locale locale) {
        return titles.getOrDefault(locale.getLanguage(), title);
    }

    /** Further titles by language, such as {@code fr}; empty where there is one title for everybody. */
    public Map<String, String> titles() {
        return titles;
    }

    /** SPDX identifier or the licence in words. */
    public String licence() {
        return licence;
    }

    /** Who brings it: a bundle, a file, a company. */
    public String provider() {
        return provider;
    }

    /** First day it may be compared with; absent = always. */
    public Optional<LocalDate> validFrom() {
        return Optional.ofNullable(validFrom);
    }

    /** Last day; after it the pack is expired. Absent = no end. */
    public Optional<LocalDate> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    /** The classification of its sectors, such as {@code NACE-2}. */
    public String taxonomy() {
        return taxonomy;
    }

    /** Who published. */
    public List<Source> sources() {
        return sources;
    }

    /** The figures. */
    public List<Observation> observations() {
        return observations;
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.name = name;
        builder.version = version;
        builder.title = title;
        builder.titles = titles;
        builder.licence = licence;
        builder.provider = provider;
        builder.validFrom = validFrom;
        builder.validUntil = validUntil;
        builder.taxonomy = taxonomy;
        builder.sources = sources;
        builder.observations = observations;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(
                name,
                version,
                title,
                titles,
                licence,
                provider,
                validFrom,
                validUntil,
                taxonomy,
                sources,
                observations);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BenchmarkPack that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "BenchmarkPack[" + name + "]";
    }

    /** Builds a {@link BenchmarkPack}. */
    public static final class Builder {

        private String name;
        private String version;
        private String title;
        private Map<String, String> titles = Map.of();
        private String licence;
        private String provider;
        private LocalDate validFrom;
        private LocalDate validUntil;
        private String taxonomy;
        private List<Source> sources = List.of();
        private List<Observation> observations = List.of();

        private Builder() {}

        /** @see BenchmarkPack#name() */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** @see BenchmarkPack#version() */
        public Builder version(String version) {
            this.version = version;
            return this;
        }

        /** @see BenchmarkPack#title() */
        public Builder title(String title) {
            this.title = title;
            return this;
        }

        /** @see BenchmarkPack#titles() */
        public Builder titles(Map<String, String> titles) {
            this.titles = titles;
            return this;
        }

        /** @see BenchmarkPack#licence() */
        public Builder licence(String licence) {
            this.licence = licence;
            return this;
        }

        /** @see BenchmarkPack#provider() */
        public Builder provider(String provider) {
            this.provider = provider;
            return this;
        }

        /** @see BenchmarkPack#validFrom() */
        public Builder validFrom(LocalDate validFrom) {
            this.validFrom = validFrom;
            return this;
        }

        /** @see BenchmarkPack#validUntil() */
        public Builder validUntil(LocalDate validUntil) {
            this.validUntil = validUntil;
            return this;
        }

        /** @see BenchmarkPack#taxonomy() */
        public Builder taxonomy(String taxonomy) {
            this.taxonomy = taxonomy;
            return this;
        }

        /** @see BenchmarkPack#sources() */
        public Builder sources(List<Source> sources) {
            this.sources = sources;
            return this;
        }

        /** @see BenchmarkPack#observations() */
        public Builder observations(List<Observation> observations) {
            this.observations = observations;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public BenchmarkPack build() {
            return new BenchmarkPack(this);
        }
    }
}
