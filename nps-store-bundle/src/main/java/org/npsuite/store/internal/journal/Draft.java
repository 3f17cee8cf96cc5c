// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import org.npsuite.spi.store.Submission;

/**
 * A submission with its content written out, which is done before anybody waits for a lock.
 *
 * @param content as {@link Content#rest} gives it; may be {@code null}
 */
record Draft(Submission submission, String content) {

    static Draft of(Submission submission) {
        return new Draft(submission, Content.rest(submission.response()));
    }

    String id() {
        return submission.response().id().orElseThrow();
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Draft";
    }
}
