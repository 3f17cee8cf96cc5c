// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import org.npsuite.model.response.Response;
import org.npsuite.spi.store.Submission;

/**
 * A submission with all that can be worked out before anybody waits for a lock.
 *
 * @param content as {@link Content#rest} gives it; may be {@code null}
 * @param hash of its id, as {@link ErasedIds} has it
 * @param moment hash of its customer and moment; {@code null} where nobody is named
 */
record Draft(Submission submission, String content, String hash, String moment) {

    static Draft of(String programme, Submission submission, ErasedIds erasedIds) {
        Response response = submission.response();
        String moment = response.customer()
                .map(customer -> erasedIds.hash(
                        programme, customer, response.answeredAt().orElseThrow()))
                .orElse(null);
        return new Draft(
                submission,
                Content.rest(response),
                erasedIds.hash(programme, response.id().orElseThrow()),
                moment);
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
