// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.slice;

import static org.npsuite.model.problem.ProblemException.invalid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * A field of a response by which answers are filtered or grouped, written {@code touchpoint}, {@code attr:segment} or
 * {@code tag:topic}.
 *
 * @param kind which part of the response
 * @param name the attribute's or tag set's name; empty for the other kinds
 */
public record Field(Kind kind, String name) implements Grouping {

    /** The parts of a response that a question may be asked about. */
    public enum Kind {
        /** An attribute the sender named; written {@code attr:name}. */
        ATTR(true),
        /** A set of tags, several of which one answer may carry: its groups overlap. Written {@code tag:name}. */
        TAG(true),
        /** Where the customer met the organisation. */
        TOUCHPOINT(false),
        /** How the survey reached the customer. */
        CHANNEL(false),
        /** Language of the answer. */
        LANGUAGE(false),
        /** The account (company) the customer belongs to. */
        ACCOUNT(false),
        /** The team that looks after the customer. */
        TEAM(false),
        /** The person who looks after the customer. */
        OWNER(false);

        private final boolean named;

        Kind(boolean named) {
            this.named = named;
        }

        private String prefix() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws org.npsuite.model.problem.ProblemException {@code INVALID} if a name is missing or not wanted */
    public Field {
        Objects.requireNonNull(kind, "kind");
        if (kind.named == name.isEmpty()) {
            throw invalid(
                    kind.named
                            ? "field " + kind.prefix() + " needs a name, such as " + kind.prefix() + ":segment"
                            : "field " + kind.prefix() + " takes no name");
        }
    }

    /** The attribute of that name. */
    public static Field attribute(String name) {
        return new Field(Kind.ATTR, name);
    }

    /** The tag set of that name. */
    public static Field tag(String name) {
        return new Field(Kind.TAG, name);
    }

    /** The field of a kind that has no name of its own. */
    public static Field of(Kind kind) {
        return new Field(kind, "");
    }

    /**
     * Reads {@code touchpoint} or {@code attr:segment}.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code INVALID} if there is no such field
     */
    public static Field parse(String key) {
        int colon = key.indexOf(':');
        String prefix = colon < 0 ? key : key.substring(0, colon);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.prefix().equals(prefix))
                .findFirst()
                .map(kind -> new Field(kind, colon < 0 ? "" : key.substring(colon + 1)))
                .orElseThrow(() -> invalid("there is no field of this name; there are attr:NAME, tag:NAME, touchpoint, "
                        + "channel, language, account, team and owner, and the periods day, week, month, quarter, year "
                        + "to group by"));
    }

    @Override
    public String key() {
        return kind.named ? kind.prefix() + ":" + name : kind.prefix();
    }

    @Override
    public String toString() {
        return key();
    }
}
