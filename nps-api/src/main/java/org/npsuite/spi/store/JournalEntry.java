// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.store;

import java.util.Objects;
import java.util.Optional;
import org.npsuite.model.response.RecordedResponse;

/**
 * One change in a journal.
 *
 * @param type what happened
 * @param number the {@link RecordedResponse#number()} of the response it happened to
 * @param response the response as it stands when the entry is read, which may be later than the entry; empty once
 *     erased
 * @param watermark having read up to and including this entry
 */
public record JournalEntry(Type type, long number, Optional<RecordedResponse> response, Watermark watermark) {

    /** What happened to a response. */
    public enum Type {
        /** It came in. */
        RECORDED,
        /** Its content was corrected. */
        CORRECTED,
        /** It was taken out of the count. */
        EXCLUDED,
        /** It was taken back into the count. */
        RESTORED,
        /** Something was learnt about it later, such as tags of its verbatim. */
        ENRICHED,
        /** It was erased; nothing of it is left. */
        ERASED
    }

    public JournalEntry {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(response, "response");
        Objects.requireNonNull(watermark, "watermark");
    }
}
