// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import org.npsuite.model.response.Response;

/** A line, or several of one record, that ought to hold a response. */
sealed interface Candidate {

    /** Where the record starts, the first line of the stream being 1. */
    long line();

    /**
     * It does.
     *
     * @param size characters it takes in the stream
     */
    record Readable(long line, Response response, int size) implements Candidate {}

    /** It does not, for this reason. */
    record Unreadable(long line, String reason) implements Candidate {}
}
