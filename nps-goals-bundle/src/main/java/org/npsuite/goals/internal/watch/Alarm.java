// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.watch;

import java.util.Map;
import org.npsuite.model.document.Document;

/**
 * A control chart that signals: the score has been below its baseline by more than chance explains.
 *
 * @param group the part of the goal, such as {@code touchpoint=claim}; empty = the whole
 * @param since label of the first period of the fall
 */
record Alarm(String group, String since) {

    static Alarm from(Document document) {
        return new Alarm(
                document.text("group").orElse(""), document.text("since").orElse(""));
    }

    Map<String, Object> document() {
        return Map.of("group", group, "since", since);
    }
}
