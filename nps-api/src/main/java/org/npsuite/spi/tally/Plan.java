// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.tally;

import java.util.Objects;

/**
 * How an engine answers a query.
 *
 * @param engine the engine's name, such as {@code columns}
 * @param way how, such as {@code SCAN} or {@code ROLL_UP}
 * @param touched responses or roll-up cells it reads
 */
public record Plan(String engine, String way, long touched) {

    public Plan {
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(way, "way");
    }
}
