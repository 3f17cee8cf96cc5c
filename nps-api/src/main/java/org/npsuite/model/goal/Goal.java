// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.goal;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.npsuite.model.document.Document;
import org.npsuite.model.document.Naming;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Window;

/**
 * A target for the score of a slice, with a due date.
 *
 * <p>Immutable. In a {@link Document}: {@code name, target, measure, from, due, baseline{from,to}, where, owner, team, parent, milestones}.
 */
public final class Goal {

    private static final Set<String> FIELDS = Set.of(
            "id",
            "name",
            "target",
            "measure",
            "from",
            "due",
            "baseline",
            "where",
            "owner",
            "team",
            "parent",
            "milestones");

    private final String id;
    private final String programme;
    private final String name;
    private final int target;
    private final Measure measure;
    private final LocalDate from;
    private final LocalDate due;
    private final Window baseline;
    private final List<Filter> where;
    private final String owner;
    private final String team;
    private final String parent;
    private final List<Milestone> milestones;

    private Goal(Builder builder) {
        this.id = Naming.id("goal", builder.id);
        this.programme = Objects.requireNonNull(builder.programme, "programme");
        this.name = Naming.name(builder.name);
        this.target = builder.target;
        this.measure = Objects.requireNonNull(builder.measure, "measure");
        this.from = Objects.requireNonNull(builder.from, "from");
        this.due = Objects.requireNonNull(builder.due, "due");
        this.baseline = builder.baseline;
        this.where = List.copyOf(builder.where);
        this.owner = builder.owner;
        this.team = builder.team;
        this.parent = builder.parent;
        this.milestones = List.copyOf(builder.milestones);
        if (target < -100 || target > 100) {
            throw notAllowed("\"target\" must be a score from -100 to 100, was " + target);
        }
        if (due.isBefore(from)) {
            throw notAllowed("\"due\" (" + due + ") must not be before \"from\" (" + from + ")");
        }
        if (baseline != null
                && baseline.from().filter(first -> first.isAfter(due)).isPresent()) {
            throw notAllowed("\"baseline\" must begin before the goal is due (" + due + ")");
        }
        if (id.equals(parent)) {
            throw notAllowed("a goal cannot be its own \"parent\"");
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

    /** The score to reach, -100 to 100. */
    public int target() {
        return target;
    }

    /** What has to reach it. */
    public Measure measure() {
        return measure;
    }

    /** When work towards it begins. */
    public LocalDate from() {
        return from;
    }

    /** The goal is judged on the calendar month that contains this day. */
    public LocalDate due() {
        return due;
    }

    /** Where it started; absent = the twelve months before {@link #from()}. */
    public Optional<Window> baseline() {
        return Optional.ofNullable(baseline);
    }

    /** The slice of the programme it is about; empty = the whole. */
    public List<Filter> where() {
        return where;
    }

    /** Who answers for it. */
    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    /** The team it is set for. */
    public Optional<String> team() {
        return Optional.ofNullable(team);
    }

    /** Id of the goal it is a part of. */
    public Optional<String> parent() {
        return Optional.ofNullable(parent);
    }

    /** Levels to pass on the way, by date. */
    public List<Milestone> milestones() {
        return milestones;
    }

    /** Reads the document form; {@code id} may come from the address or the file name instead. */
    public static Goal from(String programme, String id, Document document) {
        document.allowing(FIELDS).identifiedBy(id);
        return builder()
                .id(id)
                .programme(programme)
                .name(document.requiredText("name"))
                .target(document.integer("target")
                        .orElseThrow(() -> notAllowed("\"target\" is missing: a score from -100 to 100")))
                .measure(document.constant("measure", Measure.class)
                        .orElseThrow(() -> notAllowed("\"measure\" is missing: PUBLISHED or TRUE_LEVEL")))
                .from(document.date("from")
                        .orElseThrow(() -> notAllowed("\"from\" is missing: a date such as 2026-01-01")))
                .due(document.date("due")
                        .orElseThrow(() -> notAllowed("\"due\" is missing: a date such as 2026-12-31")))
                .baseline(document.object("baseline")
                        .map(object -> object.allowing(Set.of("from", "to")))
                        .map(object -> Window.of(
                                object.date("from").orElse(null),
                                object.date("to").orElse(null)))
                        .orElse(null))
                .where(document.texts("where").stream().map(Filter::parse).toList())
                .owner(document.text("owner").orElse(null))
                .team(document.text("team").orElse(null))
                .parent(document.text("parent").orElse(null))
                .milestones(document.objects("milestones").stream()
                        .map(Milestone::from)
                        .sorted(Comparator.comparing(Milestone::date))
                        .toList())
                .build();
    }

    /** Its document form; absent parts are left out. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", id);
        document.put("name", name);
        document.put("target", target);
        document.put("measure", measure.name());
        document.put("from", from.toString());
        document.put("due", due.toString());
        baseline().ifPresent(window -> {
            Map<String, String> ends = new LinkedHashMap<>();
            window.from().ifPresent(first -> ends.put("from", first.toString()));
            window.to().ifPresent(end -> ends.put("to", end.toString()));
            document.put("baseline", ends);
        });
        document.put("where", where.stream().map(Filter::toString).toList());
        owner().ifPresent(value -> document.put("owner", value));
        team().ifPresent(value -> document.put("team", value));
        parent().ifPresent(value -> document.put("parent", value));
        document.put("milestones", milestones.stream().map(Milestone::document).toList());
        return document;
    }

    /** The answers it is about, of all time. */
    public Slice slice() {
        return new Slice(programme, Window.ALL, where);
    }

    /** A builder that starts from this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = id;
        builder.programme = programme;
        builder.name = name;
        builder.target = target;
        builder.measure = measure;
        builder.from = from;
        builder.due = due;
        builder.baseline = baseline;
        builder.where = where;
        builder.owner = owner;
        builder.team = team;
        builder.parent = parent;
        builder.milestones = milestones;
        return builder;
    }

    private List<Object> parts() {
        return Arrays.asList(
                id, programme, name, target, measure, from, due, baseline, where, owner, team, parent, milestones);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Goal that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Builds a {@link Goal}. */
    public static final class Builder {

        private String id;
        private String programme;
        private String name;
        private int target;
        private Measure measure;
        private LocalDate from;
        private LocalDate due;
        private Window baseline;
        private List<Filter> where = List.of();
        private String owner;
        private String team;
        private String parent;
        private List<Milestone> milestones = List.of();

        private Builder() {}

        /** @see Goal#id() */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /** @see Goal#programme() */
        public Builder programme(String programme) {
            this.programme = programme;
            return this;
        }

        /** @see Goal#name() */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** @see Goal#target() */
        public Builder target(int target) {
            this.target = target;
            return this;
        }

        /** @see Goal#measure() */
        public Builder measure(Measure measure) {
            this.measure = measure;
            return this;
        }

        /** @see Goal#from() */
        public Builder from(LocalDate from) {
            this.from = from;
            return this;
        }

        /** @see Goal#due() */
        public Builder due(LocalDate due) {
            this.due = due;
            return this;
        }

        /** @see Goal#baseline() */
        public Builder baseline(Window baseline) {
            this.baseline = baseline;
            return this;
        }

        /** @see Goal#where() */
        public Builder where(List<Filter> where) {
            this.where = where;
            return this;
        }

        /** @see Goal#owner() */
        public Builder owner(String owner) {
            this.owner = owner;
            return this;
        }

        /** @see Goal#team() */
        public Builder team(String team) {
            this.team = team;
            return this;
        }

        /** @see Goal#parent() */
        public Builder parent(String parent) {
            this.parent = parent;
            return this;
        }

        /** @see Goal#milestones() */
        public Builder milestones(List<Milestone> milestones) {
            this.milestones = milestones;
            return this;
        }

        /** The value; fails where a required part is missing or a part is not allowed. */
        public Goal build() {
            return new Goal(this);
        }
    }
}
