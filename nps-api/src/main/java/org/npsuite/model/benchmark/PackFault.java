// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.benchmark;

import java.util.Objects;

/**
 * A rule that a benchmark pack breaks. Repeats no text of the pack, which may be hostile.
 *
 * @param file which file of the pack
 * @param line its line, the first being 1; 0 where the whole file is meant
 * @param reason what is wrong and what would be right, in English
 */
public record PackFault(String file, long line, String reason) {

    public PackFault {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(reason, "reason");
    }
}
