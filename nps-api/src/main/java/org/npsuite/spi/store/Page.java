// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.store;

import java.util.List;
import java.util.Optional;

/**
 * A part of a longer list.
 *
 * @param items in order
 * @param next opaque cursor of the following part; empty at the end
 */
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }
}
