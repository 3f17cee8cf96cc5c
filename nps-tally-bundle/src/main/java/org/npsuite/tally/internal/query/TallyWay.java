// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import org.npsuite.spi.tally.Tallies;

/** A way to answer a tally query. */
public interface TallyWay {

    /** The answer. */
    Tallies answer();

    /** What the way is called, such as {@code SCAN}. */
    String name();

    /** Rows or cells it reads. */
    long touches();
}
