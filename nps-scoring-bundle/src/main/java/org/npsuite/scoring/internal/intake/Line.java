// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

/**
 * A physical line of a stream, without its line end.
 *
 * @param number the first line being 1
 * @param text what it holds; empty where it is unreadable
 * @param fault why it is unreadable; {@code null} where it is readable
 * @param ended whether a line end follows; only the last line of a stream may have none
 */
record Line(long number, String text, String fault, boolean ended) {

    boolean readable() {
        return fault == null;
    }
}
