// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.response;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.npsuite.model.score.Rating;
import org.npsuite.model.slice.Field;

/**
 * One answer to a programme's question, as its sender knows it.
 *
 * <p>Immutable. In a {@link Document}: the fields by their names here. A comment, a customer and an account are personal
 * data: they never appear in a log, a metric or an exception.
 */
public final class Response {

    private final String id;
    private final ResponseStatus status;
    private final Rating rating;
    private final String comment;
    private final Instant answeredAt;
    private final String customer;
    private final String account;
    private final String team;
    private final String owner;
    private final String touchpoint;
    private final String channel;
    private final String language;
    private final Map<String, String> attributes;
    private final Map<String, Rating> ratings;
    private final Map<String, BigDecimal> measures;
    private final Map<String, Set<String>> tags;

    private Response(Builder builder) {
        this.id = builder.id;
        this.status = Objects.requireNonNull(builder.status, "status");
        this.rating = builder.rating;
        this.comment = builder.comment;
        this.answeredAt = builder.answeredAt;
        this.customer = builder.customer;
        this.account = builder.account;
        this.team = builder.team;
        this.owner = builder.owner;
        this.touchpoint = builder.touchpoint;
        this.channel = builder.channel;
        this.language = builder.language;
        this.attributes = Collections.unmodifiableMap(new LinkedHashMap<>(builder.attributes));
        this.ratings = Collections.unmodifiableMap(new LinkedHashMap<>(builder.ratings));
        this.measures = Collections.unmodifiableMap(new LinkedHashMap<>(builder.measures));
        this.tags = copied(builder.tags);
        ResponseRules.check(this);
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** The sender's id, at most 64 characters, unique in the programme; minted at intake where absent. */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /** Whether it counts. */
    public ResponseStatus status() {
        return status;
    }

    /** Present if and only if the status is {@code VALID}. */
    public Optional<Rating> rating() {
        return Optional.ofNullable(rating);
    }

    /** The verbatim, at most 10,000 characters. */
    public Optional<String> comment() {
        return Optional.ofNullable(comment);
    }

    /** When the customer answered; absent = when it is received. */
    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** The customer who answered; absent = unknown or anonymous. */
    public Optional<String> customer() {
        return Optional.ofNullable(customer);
    }

    /** The account the customer belongs to. */
    public Optional<String> account() {
        return Optional.ofNullable(account);
    }

    /** The team that looks after the customer. */
    public Optional<String> team() {
        return Optional.ofNullable(team);
    }

    /** The person who looks after the customer. */
    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    /** Where the customer met the organisation. */
    public Optional<String> touchpoint() {
        return Optional.ofNullable(touchpoint);
    }

    /** How the survey reached the customer. */
    public Optional<String> channel() {
        return Optional.ofNullable(channel);
    }

    /** Language of the answer, such as {@code fr}. */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /** At most 32, of at most 256 characters; never empty texts. */
    public Map<String, String> attributes() {
        return attributes;
    }

    /** Ratings of drivers such as price or support, at most 16. */
    public Map<String, Rating> ratings() {
        return ratings;
    }

    /** Numbers that belong to the answer, such as revenue, at most 8. */
    public Map<String, BigDecimal> measures() {
        return measures;
    }

    /** Tag sets by name; an answer may carry several tags of one set. */
    public Map<String, Set<String>> tags() {
        return tags;
    }

    /** Its values of a field: several for a tag set, none where it has none. */
    public Set<String> values(Field field) {
        return switch (field.kind()) {
            case ATTR -> one(attributes.get(field.name()));
            case TAG -> tags.getOrDefault(field.name(), Set.of());
            case TOUCHPOINT -> one(touchpoint);
            case CHANNEL -> one(channel);
            case LANGUAGE -> one(language);
            case ACCOUNT -> one(account);
            case TEAM -> one(team);
            case OWNER -> one(owner);
        };
    }

    private static Map<String, Set<String>> copied(Map<String, Set<String>> tags) {
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        tags.forEach((name, set) -> copy.put(name, Collections.unmodifiableSet(new LinkedHashSet<>(set))));
        return Collections.unmodifiableMap(copy);
    }

    private static Set<String> one(String value) {
        return value == null ? Set.of() : Set.of(value);
    }

    /** Names no customer and repeats no verbatim. */
    @Override
    public String toString() {
        return "Response[" + status + "]";
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = id;
        builder.status = status;
        builder.rating = rating;
        builder.comment = comment;
        builder.answeredAt = answeredAt;
        builder.customer = customer;
        builder.account = account;
        builder.team = team;
        builder.owner = owner;
        builder.touchpoint = touchpoint;
        builder.channel = channel;
        builder.language = language;
        builder.attributes = attributes;
        builder.ratings = ratings;
        builder.measures = measures;
        builder.tags = tags;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(
                id,
                status,
                rating,
                comment,
                answeredAt,
                customer,
                account,
                team,
                owner,
                touchpoint,
                channel,
                language,
                attributes,
                ratings,
                measures,
                tags);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Response that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Builds a {@link Response}. */
    public static final class Builder {

        private String id;
        private ResponseStatus status = ResponseStatus.VALID;
        private Rating rating;
        private String comment;
        private Instant answeredAt;
        private String customer;
        private String account;
        private String team;
        private String owner;
        private String touchpoint;
        private String channel;
        private String language;
        private Map<String, String> attributes = Map.of();
        private Map<String, Rating> ratings = Map.of();
        private Map<String, BigDecimal> measures = Map.of();
        private Map<String, Set<String>> tags = Map.of();

        private Builder() {}

        /** @see Response#id() */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /** @see Response#status() */
        public Builder status(ResponseStatus status) {
            this.status = status;
            return this;
        }

        /** @see Response#rating() */
        public Builder rating(Rating rating) {
            this.rating = rating;
            return this;
        }

        /** @see Response#comment() */
        public Builder comment(String comment) {
            this.comment = comment;
            return this;
        }

        /** @see Response#answeredAt() */
        public Builder answeredAt(Instant answeredAt) {
            this.answeredAt = answeredAt;
            return this;
        }

        /** @see Response#customer() */
        public Builder customer(String customer) {
            this.customer = customer;
            return this;
        }

        /** @see Response#account() */
        public Builder account(String account) {
            this.account = account;
            return this;
        }

        /** @see Response#team() */
        public Builder team(String team) {
            this.team = team;
            return this;
        }

        /** @see Response#owner() */
        public Builder owner(String owner) {
            this.owner = owner;
            return this;
        }

        /** @see Response#touchpoint() */
        public Builder touchpoint(String touchpoint) {
            this.touchpoint = touchpoint;
            return this;
        }

        /** @see Response#channel() */
        public Builder channel(String channel) {
            this.channel = channel;
            return this;
        }

        /** @see Response#language() */
        public Builder language(String language) {
            this.language = language;
            return this;
        }

        /** @see Response#attributes() */
        public Builder attributes(Map<String, String> attributes) {
            this.attributes = attributes;
            return this;
        }

        /** @see Response#ratings() */
        public Builder ratings(Map<String, Rating> ratings) {
            this.ratings = ratings;
            return this;
        }

        /** @see Response#measures() */
        public Builder measures(Map<String, BigDecimal> measures) {
            this.measures = measures;
            return this;
        }

        /** @see Response#tags() */
        public Builder tags(Map<String, Set<String>> tags) {
            this.tags = tags;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public Response build() {
            return new Response(this);
        }
    }
}
