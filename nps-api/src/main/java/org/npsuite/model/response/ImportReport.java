// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.response;

import java.util.List;

/**
 * What became of an import. The parts add up to the lines that held a response.
 *
 * @param accepted newly recorded
 * @param duplicates known with the same content, or erased before; not counted twice
 * @param rejected not recorded, each for its own reason
 * @param lines the first 100 rejected lines
 */
public record ImportReport(long accepted, long duplicates, long rejected, List<RejectedLine> lines) {

    /** How many rejected lines a report names. */
    public static final int NAMED_LINES = 100;

    public ImportReport {
        lines = List.copyOf(lines);
    }

    /** Lines that held a response. */
    public long total() {
        return accepted + duplicates + rejected;
    }

    /**
     * A line that was not recorded.
     *
     * @param line its number, the first line of the file being 1
     * @param reason what is wrong with it; repeats nothing the respondent wrote
     */
    public record RejectedLine(long line, String reason) {}
}
