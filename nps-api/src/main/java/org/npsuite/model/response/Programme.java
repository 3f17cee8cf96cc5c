// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.response;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.npsuite.model.document.Document;
import org.npsuite.model.document.Naming;

/**
 * A survey programme: one question, one scale, one kind. Kind, question, scale and zone cannot change once answers exist.
 *
 * <p>Immutable. In a {@link Document}: {@code id, name, kind, question, zone, anonymity, scale, sector, market, country}.
 */
public final class Programme {

    /** The only scale the score is defined on. */
    public static final String SCALE = "0-10";

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Set<String> FIELDS =
            Set.of("id", "name", "kind", "question", "zone", "anonymity", "scale", "sector", "market", "country");

    private final String id;
    private final String name;
    private final Kind kind;
    private final Map<String, String> question;
    private final ZoneId zone;
    private final Anonymity anonymity;
    private final String scale;
    private final Sector sector;
    private final Market market;
    private final String country;

    private Programme(Builder builder) {
        this.id = Naming.id("programme", builder.id);
        this.name = Naming.name(builder.name);
        this.kind = Objects.requireNonNull(builder.kind, "kind");
        this.question = Collections.unmodifiableMap(new LinkedHashMap<>(builder.question));
        this.zone = Objects.requireNonNull(builder.zone, "zone");
        this.anonymity = builder.anonymity;
        this.scale = Objects.requireNonNull(builder.scale, "scale");
        this.sector = builder.sector;
        this.market = builder.market;
        this.country = builder.country;
        if (!scale.equals(SCALE)) {
            throw notAllowed(
                    "\"scale\" must be 0-10: answers on other scales are never converted, because no conversion "
                            + "keeps the score");
        }
        if (country != null && !COUNTRY.matcher(country).matches()) {
            throw notAllowed("\"country\" must be two capital letters (ISO 3166-1), such as FR");
        }
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Lower-case letters, digits and hyphens, at most 64; unique. */
    public String id() {
        return id;
    }

    /** What people call it. */
    public String name() {
        return name;
    }

    /** What it asks about. */
    public Kind kind() {
        return kind;
    }

    /** The question by language tag, such as {@code fr}; may be empty. */
    public Map<String, String> question() {
        return question;
    }

    /** The zone whose calendar days, months and years its answers are counted in. */
    public ZoneId zone() {
        return zone;
    }

    /** Present where respondents are promised anonymity; empty = identified. */
    public Optional<Anonymity> anonymity() {
        return Optional.ofNullable(anonymity);
    }

    /** The scale of its question: always {@code 0-10}. */
    public String scale() {
        return scale;
    }

    /** The industry it is compared with. */
    public Optional<Sector> sector() {
        return Optional.ofNullable(sector);
    }

    /** Consumers or companies. */
    public Optional<Market> market() {
        return Optional.ofNullable(market);
    }

    /** Where its customers are: ISO 3166-1 alpha-2, such as {@code FR}. */
    public Optional<String> country() {
        return Optional.ofNullable(country);
    }

    /** Reads the document form; {@code id} may come from the address instead. */
    public static Programme from(String id, Document document) {
        document.allowing(FIELDS).identifiedBy(id);
        Builder builder = builder()
                .id(id)
                .name(document.requiredText("name"))
                .kind(document.constant("kind", Kind.class)
                        .orElseThrow(() -> notAllowed("\"kind\" is missing: RELATIONAL or TRANSACTIONAL")))
                .question(document.textsByName("question"))
                .zone(zone(document.requiredText("zone")))
                .scale(document.text("scale").orElse(SCALE))
                .market(document.constant("market", Market.class).orElse(null))
                .country(document.text("country").orElse(null));
        document.object("anonymity")
                .map(object -> object.allowing(Set.of("minimum")))
                .map(object -> new Anonymity(object.integer("minimum").orElse(Anonymity.STANDARD.minimum())))
                .ifPresent(builder::anonymity);
        document.object("sector")
                .map(object -> object.allowing(Set.of("scheme", "code")))
                .map(object -> new Sector(object.requiredText("scheme"), object.requiredText("code")))
                .ifPresent(builder::sector);
        return builder.build();
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw notAllowed("\"zone\" must be an IANA time zone such as Europe/Paris");
        }
    }

    /** Its document form; absent parts are left out. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", id);
        document.put("name", name);
        document.put("kind", kind.name());
        document.put("question", question);
        document.put("zone", zone.getId());
        document.put("scale", scale);
        anonymity().ifPresent(value -> document.put("anonymity", Map.of("minimum", value.minimum())));
        sector().ifPresent(value -> {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("scheme", value.scheme());
            parts.put("code", value.code());
            document.put("sector", parts);
        });
        market().ifPresent(value -> document.put("market", value.name()));
        country().ifPresent(value -> document.put("country", value));
        return document;
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = id;
        builder.name = name;
        builder.kind = kind;
        builder.question = question;
        builder.zone = zone;
        builder.anonymity = anonymity;
        builder.scale = scale;
        builder.sector = sector;
        builder.market = market;
        builder.country = country;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(id, name, kind, question, zone, anonymity, scale, sector, market, country);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Programme that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Programme[" + id + "]";
    }

    /** Builds a {@link Programme}. */
    public static final class Builder {

        private String id;
        private String name;
        private Kind kind;
        private Map<String, String> question = Map.of();
        private ZoneId zone;
        private Anonymity anonymity;
        private String scale = SCALE;
        private Sector sector;
        private Market market;
        private String country;

        private Builder() {}

        /** @see Programme#id() */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /** @see Programme#name() */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** @see Programme#kind() */
        public Builder kind(Kind kind) {
            this.kind = kind;
            return this;
        }

        /** @see Programme#question() */
        public Builder question(Map<String, String> question) {
            this.question = question;
            return this;
        }

        /** @see Programme#zone() */
        public Builder zone(ZoneId zone) {
            this.zone = zone;
            return this;
        }

        /** @see Programme#anonymity() */
        public Builder anonymity(Anonymity anonymity) {
            this.anonymity = anonymity;
            return this;
        }

        /** @see Programme#scale() */
        public Builder scale(String scale) {
            this.scale = scale;
            return this;
        }

        /** @see Programme#sector() */
        public Builder sector(Sector sector) {
            this.sector = sector;
            return this;
        }

        /** @see Programme#market() */
        public Builder market(Market market) {
            this.market = market;
            return this;
        }

        /** @see Programme#country() */
        public Builder country(String country) {
            this.country = country;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public Programme build() {
            return new Programme(this);
        }
    }
}
