// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import org.npsuite.spi.store.Submission;

/**
 * A submission with all that can be worked out before anybody waits for a lock.
 *
 * @param content as {@link Content#rest} gives it; may be {@code null}
 * @param hash of its id, as {@link ErasedIds} has it
 */
record Draft(Submission submission, String content, String hash) {

    static Draft of(String programme, Submission submission, ErasedIds erasedIds) {
        String id = submission.response().id().orElseThrow();
        return new Draft(submission, Content.rest(submission.response()), erasedIds.hash(programme, id));
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
