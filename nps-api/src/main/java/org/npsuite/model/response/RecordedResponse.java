// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A response as the journal holds it.
 *
 * <p>Immutable.
 */
public final class RecordedResponse {

    private final String programme;
    private final Response response;
    private final long number;
    private final long version;
    private final Instant recordedAt;
    private final LocalDate day;
    private final String reason;

    private RecordedResponse(Builder builder) {
        this.programme = builder.programme;
        this.response = Objects.requireNonNull(builder.response, "response");
        this.number = builder.number;
        this.version = builder.version;
        this.recordedAt = Objects.requireNonNull(builder.recordedAt, "recordedAt");
        this.day = Objects.requireNonNull(builder.day, "day");
        this.reason = builder.reason;
        if (response.id().isEmpty() || response.answeredAt().isEmpty()) {
            throw new IllegalArgumentException("a recorded response has an id and a time");
        }
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** The id of the programme whose question it answers; empty where a store does not say. */
    public Optional<String> programme() {
        return Optional.ofNullable(programme);
    }

    /** What was answered; its id, {@code answeredAt}, team and owner are filled in. */
    public Response response() {
        return response;
    }

    /** Its place in the journal of its programme: ascending in the order of recording, never reused. */
    public long number() {
        return number;
    }

    /** 1 when recorded, one more with each change: the value of {@code If-Match}. */
    public long version() {
        return version;
    }

    /** When it became durable. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** The local day it counts in: that of {@code answeredAt} in the programme's zone. */
    public LocalDate day() {
        return day;
    }

    /** Why it was last corrected, excluded or restored; empty while it never was. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** The response's id. */
    public String id() {
        return response.id().orElseThrow();
    }

    /** Names no customer and repeats no verbatim. */
    @Override
    public String toString() {
        return "RecordedResponse[" + number + ", version " + version + "]";
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.programme = programme;
        builder.response = response;
        builder.number = number;
        builder.version = version;
        builder.recordedAt = recordedAt;
        builder.day = day;
        builder.reason = reason;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(programme, response, number, version, recordedAt, day, reason);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordedResponse that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Builds a {@link RecordedResponse}. */
    public static final class Builder {

        private String programme;
        private Response response;
        private long number;
        private long version;
        private Instant recordedAt;
        private LocalDate day;
        private String reason;

        private Builder() {}

        /** @see RecordedResponse#programme() */
        public Builder programme(String programme) {
            this.programme = programme;
            return this;
        }

        /** @see RecordedResponse#response() */
        public Builder response(Response response) {
            this.response = response;
            return this;
        }

        /** @see RecordedResponse#number() */
        public Builder number(long number) {
            this.number = number;
            return this;
        }

        /** @see RecordedResponse#version() */
        public Builder version(long version) {
            this.version = version;
            return this;
        }

        /** @see RecordedResponse#recordedAt() */
        public Builder recordedAt(Instant recordedAt) {
            this.recordedAt = recordedAt;
            return this;
        }

        /** @see RecordedResponse#day() */
        public Builder day(LocalDate day) {
            this.day = day;
            return this;
        }

        /** @see RecordedResponse#reason() */
        public Builder reason(String reason) {
            this.reason = reason;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public RecordedResponse build() {
            return new RecordedResponse(this);
        }
    }
}
