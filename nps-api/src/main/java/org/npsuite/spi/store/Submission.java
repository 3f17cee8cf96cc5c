// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.store;

import java.time.LocalDate;
import java.util.Objects;
import org.npsuite.model.response.Response;

/**
 * A response ready to be recorded.
 *
 * @param response with id, {@code answeredAt}, team and owner filled in
 * @param day the local day it counts in
 * @param fingerprint of the content as its sender gave it: equal content, equal fingerprint
 */
public record Submission(Response response, LocalDate day, String fingerprint) {

    public Submission {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(fingerprint, "fingerprint");
        if (response.id().isEmpty() || response.answeredAt().isEmpty()) {
            throw new IllegalArgumentException("a submission has an id and a time");
        }
    }
}
