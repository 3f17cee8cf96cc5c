// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the population looks like in one respect.
 *
 * @param name such as "region"
 * @param targets customers, or shares if those of every margin are, by level
 */
public record Margin(String name, Map<String, Double> targets) {

    public Margin {
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
    }

    /** The size of the population, as this margin has it. */
    public double total() {
        return targets.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
