// SPDX-License-Identifier: Apache-2.0
package org.npsuite.service;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How far an import is, or how it ended.
 *
 * <p>Immutable.
 *
 * @since 1.1
 */
public final class ImportRun {

    /** What has become of an import. */
    public enum State {
        /** It is under way. */
        RUNNING,
        /** It was read to its end. */
        DONE,
        /** Its sender went away; what had come before is recorded. */
        BROKEN_OFF,
        /** It was refused, or the store went away; at least what the counts say is recorded. */
        FAILED
    }

    private final String key;
    private final ImportRequest.Format format;
    private final State state;
    private final Instant startedAt;
    private final Instant endedAt;
    private final long linesRead;
    private final long accepted;
    private final long duplicates;
    private final long rejected;

    private ImportRun(Builder builder) {
        this.key = builder.key;
        this.format = Objects.requireNonNull(builder.format, "format");
        this.state = Objects.requireNonNull(builder.state, "state");
        this.startedAt = Objects.requireNonNull(builder.startedAt, "startedAt");
        this.endedAt = builder.endedAt;
        this.linesRead = builder.linesRead;
        this.accepted = builder.accepted;
        this.duplicates = builder.duplicates;
        this.rejected = builder.rejected;
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** See {@link ImportRequest#key()}. */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }

    /** How it is written. */
    public ImportRequest.Format format() {
        return format;
    }

    /** What has become of it. */
    public State state() {
        return state;
    }

    /** When it began. */
    public Instant startedAt() {
        return startedAt;
    }

    /** When it ended; empty while it runs. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Lines read so far, the header of a CSV included; what is read and not yet stored is in none of the counts. */
    public long linesRead() {
        return linesRead;
    }

    /** Responses newly recorded so far. */
    public long accepted() {
        return accepted;
    }

    /** Responses known with the same content, or erased before. */
    public long duplicates() {
        return duplicates;
    }

    /** Responses refused so far. */
    public long rejected() {
        return rejected;
    }

    private List<Object> parts() {
        return Arrays.asList(key, format, state, startedAt, endedAt, linesRead, accepted, duplicates, rejected);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImportRun that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "ImportRun" + parts();
    }

    /** Builds an {@link ImportRun}. */
    public static final class Builder {

        private String key;
        private ImportRequest.Format format;
        private State state;
        private Instant startedAt;
        private Instant endedAt;
        private long linesRead;
        private long accepted;
        private long duplicates;
        private long rejected;

        private Builder() {}

        /** See {@link ImportRun#key()}; {@code null} = none. */
        public Builder key(String value) {
            this.key = value;
            return this;
        }

        /** See {@link ImportRun#format()}; needed. */
        public Builder format(ImportRequest.Format value) {
            this.format = value;
            return this;
        }

        /** See {@link ImportRun#state()}; needed. */
        public Builder state(State value) {
            this.state = value;
            return this;
        }

        /** See {@link ImportRun#startedAt()}; needed. */
        public Builder startedAt(Instant value) {
            this.startedAt = value;
            return this;
        }

        /** See {@link ImportRun#endedAt()}; {@code null} = it runs. */
        public Builder endedAt(Instant value) {
            this.endedAt = value;
            return this;
        }

        /** See {@link ImportRun#linesRead()}. */
        public Builder linesRead(long value) {
            this.linesRead = value;
            return this;
        }

        /** See {@link ImportRun#accepted()}. */
        public Builder accepted(long value) {
            this.accepted = value;
            return this;
        }

        /** See {@link ImportRun#duplicates()}. */
        public Builder duplicates(long value) {
            this.duplicates = value;
            return this;
        }

        /** See {@link ImportRun#rejected()}. */
        public Builder rejected(long value) {
            this.rejected = value;
            return this;
        }

        /** The value. */
        public ImportRun build() {
            return new ImportRun(this);
        }
    }
}
