// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.response;

/** Whether a response counts. Only {@code VALID} ones do, and only they have a rating. */
public enum ResponseStatus {
    /** Rated, counts. */
    VALID,
    /** The survey was opened and closed without an answer. */
    DISMISSED,
    /** A comment without a rating. */
    COMMENT_ONLY,
    /** Taken out by an administrator, with a reason; kept in the journal. */
    EXCLUDED
}
