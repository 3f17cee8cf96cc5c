// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.response;

import java.util.Objects;

/**
 * What became of a response that was sent in. When the receipt is in hand, the response is durable.
 *
 * @param id the response's id, minted where the sender gave none
 * @param outcome what became of it
 */
public record Receipt(String id, Outcome outcome) {

    /** What became of a response. */
    public enum Outcome {
        /** New: recorded. */
        RECORDED,
        /** Known with the same content: acknowledged, not counted twice. */
        KNOWN,
        /** Known with other content: not recorded. */
        CONFLICT,
        /** Erased on the customer's request: not recorded again. */
        ERASED
    }

    public Receipt {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(outcome, "outcome");
    }
}
