// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics;

import java.util.List;
import java.util.Objects;

/**
 * A statistic that the data cannot bear.
 *
 * @param reason why
 * @param subjects what the reason is about, such as the empty strata by name; often empty
 */
public record Refusal(Reason reason, List<String> subjects) {

    public Refusal {
        Objects.requireNonNull(reason, "reason");
        subjects = List.copyOf(subjects);
    }
}
