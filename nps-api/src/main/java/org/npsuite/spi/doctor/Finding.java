// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.doctor;

import java.util.Objects;

/**
 * One thing an administrator should know.
 *
 * @param severity how much it matters
 * @param subject what it is about, in a few words
 * @param text what is so, and what to do next; no personal data
 */
public record Finding(Severity severity, String subject, String text) {

    /** How much a finding matters. */
    public enum Severity {
        /** All is well. */
        OK,
        /** Works, but someone should look. */
        WARNING,
        /** Does not work until someone acts. */
        ERROR
    }

    public Finding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
    }
}
