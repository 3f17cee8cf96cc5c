// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import org.npsuite.model.response.Response;
import org.npsuite.spi.store.Submission;

/**
 * A submission with what can be worked out before anybody waits for a lock.
 *
 * @param content as {@link Content#rest} gives it; may be {@code null}
 * @param hash of its id, as {@link ErasedIds} has it; {@code null} as long as nobody needs it
 * @param moment hash of its customer and moment; {@code null} as {@code hash}, and where nobody is named
 */
record Draft(Submission submission, String content, String hash, String moment) {

    static Draft of(Submission submission) {
        return new Draft(submission, Content.rest(submission.response()), null, null);
    }

    /** The same with its hashes, which it may have already. */
    Draft hashed(String programme, ErasedIds erasedIds) {
        if (hash != null) {
            return this;
        }
        Response response = submission.response();
        String moment = response.customer()
                .map(customer -> erasedIds.hash(
                        programme, customer, response.answeredAt().orElseThrow()))
                .orElse(null);
        return new Draft(submission, content, erasedIds.hash(programme, id()), moment);
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
