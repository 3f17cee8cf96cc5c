// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.response;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a {@link Response} may hold. Complaints name the field and the limit, never what the customer wrote. */
final class ResponseRules {

    private static final int ID = 64;
    private static final int TEXT = 256;
    private static final int COMMENT = 10_000;
    private static final int ATTRIBUTES = 32;
    private static final int DRIVERS = 16;
    private static final int MEASURES = 8;
    private static final int TAG_SETS = 16;
    private static final int TAGS = 64;

    private ResponseRules() {}

    static void check(Response response) {
        if ((response.status() == ResponseStatus.VALID) != response.rating().isPresent()
                && response.status() != ResponseStatus.EXCLUDED) {
            throw notAllowed(
                    response.status() == ResponseStatus.VALID
                            ? "\"rating\" is missing: give a whole number from 0 to 10, or a \"status\" of DISMISSED or "
                                    + "COMMENT_ONLY"
                            : "a response of status " + response.status() + " has no \"rating\": leave it out");
        }
        text("id", response.id(), ID);
        text("comment", response.comment(), COMMENT);
        text("customer", response.customer(), TEXT);
        text("account", response.account(), TEXT);
        text("team", response.team(), TEXT);
        text("owner", response.owner(), TEXT);
        text("touchpoint", response.touchpoint(), TEXT);
        text("channel", response.channel(), TEXT);
        text("language", response.language(), TEXT);
        few("attributes", response.attributes(), ATTRIBUTES);
        response.attributes().forEach((name, value) -> text("attributes." + name, Optional.of(value), TEXT));
        few("ratings", response.ratings(), DRIVERS);
        few("measures", response.measures(), MEASURES);
        few("tags", response.tags(), TAG_SETS);
        response.tags().forEach(ResponseRules::tags);
    }

    private static void tags(String name, Set<String> tags) {
        if (tags.size() > TAGS) {
            throw notAllowed("\"tags." + name + "\" holds " + tags.size() + " tags; at most " + TAGS + " are allowed");
        }
        tags.forEach(tag -> text("tags." + name, Optional.of(tag), TEXT));
    }

    private static void text(String field, Optional<String> value, int longest) {
        value.ifPresent(text -> {
            if (text.isBlank()) {
                throw notAllowed("\"" + field + "\" is empty: leave it out or give it a text");
            }
            if (text.length() > longest) {
                throw notAllowed(
                        "\"" + field + "\" has " + text.length() + " characters; at most " + longest + " are allowed");
            }
            if (text.indexOf('\0') >= 0) {
                throw notAllowed("\"" + field + "\" holds a NUL character; remove it");
            }
            if (isTorn(text)) {
                throw notAllowed(
                        "\"" + field + "\" holds half a character (a lone surrogate), as a text has that was cut "
                                + "off in the middle of an emoji; send the text whole");
            }
        });
    }

    /** Whether a surrogate stands without its other half; no encoding can carry such a text. */
    private static boolean isTorn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static void few(String field, Map<String, ?> entries, int most) {
        if (entries.size() > most) {
            throw notAllowed("\"" + field + "\" has " + entries.size() + " entries; at most " + most + " are allowed");
        }
        entries.keySet().forEach(name -> {
            if (name.isBlank() || name.length() > ID) {
                throw notAllowed("a name in \"" + field + "\" must have 1 to " + ID + " characters");
            }
            if (name.indexOf('\0') >= 0) {
                throw notAllowed("a name in \"" + field + "\" holds a NUL character; remove it");
            }
            if (isTorn(name)) {
                throw notAllowed(
                        "a name in \"" + field + "\" holds half a character (a lone surrogate); send it whole");
            }
        });
    }
}
