// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.settings;

import java.util.Objects;

/**
 * A value that was set and cannot be used.
 *
 * @param pid of the configuration that holds it, such as {@code org.npsuite.scoring}
 * @param key of the setting, as in its file
 * @param given the value as it was set, cut where it is long
 * @param instead what is in force in its place, items of a list separated by commas; empty where that is nothing
 */
public record UnusableSetting(String pid, String key, String given, String instead) {

    public UnusableSetting {
        Objects.requireNonNull(pid, "pid");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(given, "given");
        Objects.requireNonNull(instead, "instead");
    }
}
