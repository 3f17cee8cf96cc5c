// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.programme;

import java.util.Optional;
import org.npsuite.model.response.Anonymity;
import org.npsuite.model.response.Programme;

/** What of a programme cannot change once somebody has answered it. */
final class Lasting {

    private Lasting() {}

    /** Which lasting part {@code wanted} would change and what to do instead; empty if none. */
    static Optional<String> broken(Programme known, Programme wanted) {
        if (known.kind() != wanted.kind()) {
            return Optional.of(cannot("kind"));
        }
        if (!wanted.question().entrySet().containsAll(known.question().entrySet())) {
            return Optional.of(cannot("question"));
        }
        if (!known.scale().equals(wanted.scale())) {
            return Optional.of(cannot("scale"));
        }
        if (!known.zone().equals(wanted.zone())) {
            return Optional.of(cannot("zone"));
        }
        int promised = known.anonymity().map(Anonymity::minimum).orElse(0);
        if (wanted.anonymity().map(Anonymity::minimum).orElse(0) < promised) {
            return Optional.of("Respondents were promised anonymity in groups of at least " + promised
                    + ": it can be strengthened, not taken back. Create another programme.");
        }
        return Optional.empty();
    }

    private static String cannot(String part) {
        return "The " + part + " of this programme cannot change, because answers exist and would no longer compare. "
                + "Create another programme.";
    }
}
