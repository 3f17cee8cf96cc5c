// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.goal;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.npsuite.model.document.Document;
import org.npsuite.model.document.Naming;
import org.npsuite.model.slice.Filter;

/**
 * A campaign or intervention: a day or period on which something was done for a slice.
 *
 * <p>Immutable. In a {@link Document}: {@code name, from, to, where, comparison, note}.
 */
public final class Mark {

    private static final Set<String> FIELDS = Set.of("id", "name", "from", "to", "where", "comparison", "note");

    private final String id;
    private final String programme;
    private final String name;
    private final LocalDate from;
    private final LocalDate to;
    private final List<Filter> where;
    private final List<Filter> comparison;
    private final String note;

    private Mark(Builder builder) {
        this.id = Naming.id("mark", builder.id);
        this.programme = Objects.requireNonNull(builder.programme, "programme");
        this.name = Naming.name(builder.name);
        this.from = Objects.requireNonNull(builder.from, "from");
        this.to = builder.to;
        this.where = List.copyOf(builder.where);
        this.comparison = List.copyOf(builder.comparison);
        this.note = builder.note;
        if (note != null && note.length() > 2000) {
            throw notAllowed("\"note\" must have at most 2000 characters");
        }
        if (to != null && !to.isAfter(from)) {
            throw notAllowed("\"to\" (" + to + ", not included) must be after \"from\" (" + from + ")");
        }
        if (!comparison.isEmpty() && comparison.equals(where)) {
            throw notAllowed("\"comparison\" must be another slice than \"where\": one it was not done for");
        }
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Lower-case letters, digits and hyphens, at most 64; unique in its programme. */
    public String id() {
        return id;
    }

    /** The programme's id. */
    public String programme() {
        return programme;
    }

    /** What people call it. */
    public String name() {
        return name;
    }

    /** Its first day. */
    public LocalDate from() {
        return from;
    }

    /** The day after its last; absent where it stays in force. */
    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }

    /** The slice it was done for; empty = the whole programme. */
    public List<Filter> where() {
        return where;
    }

    /** A slice it was not done for, to compare with; empty = there is none. */
    public List<Filter> comparison() {
        return comparison;
    }

    /** What was done. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** Reads the document form; {@code id} may come from the address instead. */
    public static Mark from(String programme, String id, Document document) {
        document.allowing(FIELDS).identifiedBy(id);
        return builder()
                .id(id)
                .programme(programme)
                .name(document.requiredText("name"))
                .from(document.date("from")
                        .orElseThrow(() -> notAllowed("\"from\" is missing: a date such as 2026-01-01")))
                .to(document.date("to").orElse(null))
                .where(document.texts("where").stream().map(Filter::parse).toList())
                .comparison(
                        document.texts("comparison").stream().map(Filter::parse).toList())
                .note(document.text("note").orElse(null))
                .build();
    }

    /** Its document form; absent parts are left out. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", id);
        document.put("name", name);
        document.put("from", from.toString());
        to().ifPresent(value -> document.put("to", value.toString()));
        document.put("where", where.stream().map(Filter::toString).toList());
        document.put("comparison", comparison.stream().map(Filter::toString).toList());
        note().ifPresent(value -> document.put("note", value));
        return document;
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = id;
        builder.programme = programme;
        builder.name = name;
        builder.from = from;
        builder.to = to;
        builder.where = where;
        builder.comparison = comparison;
        builder.note = note;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(id, programme, name, from, to, where, comparison, note);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mark that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Builds a {@link Mark}. */
    public static final class Builder {

        private String id;
        private String programme;
        private String name;
        private LocalDate from;
        private LocalDate to;
        private List<Filter> where = List.of();
        private List<Filter> comparison = List.of();
        private String note;

        private Builder() {}

        /** @see Mark#id() */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /** @see Mark#programme() */
        public Builder programme(String programme) {
            this.programme = programme;
            return this;
        }

        /** @see Mark#name() */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** @see Mark#from() */
        public Builder from(LocalDate from) {
            this.from = from;
            return this;
        }

        /** @see Mark#to() */
        public Builder to(LocalDate to) {
            this.to = to;
            return this;
        }

        /** @see Mark#where() */
        public Builder where(List<Filter> where) {
            this.where = where;
            return this;
        }

        /** @see Mark#comparison() */
        public Builder comparison(List<Filter> comparison) {
            this.comparison = comparison;
            return this;
        }

        /** @see Mark#note() */
        public Builder note(String note) {
            this.note = note;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public Mark build() {
            return new Mark(this);
        }
    }
}
