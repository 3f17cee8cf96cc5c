// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import java.util.Objects;

/**
 * What is wrong with a pack. Never repeats text of the pack that may be hostile.
 *
 * @param file which file of the pack; empty for a pack that is no file
 * @param line its line, from 1; 0 where the whole file is meant
 * @param reason what is wrong and what would be right
 */
public record Complaint(String file, long line, String reason) {

    public Complaint {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String toString() {
        String where = line > 0 ? file + " line " + line : file;
        return where.isBlank() ? reason : where + ": " + reason;
    }
}
