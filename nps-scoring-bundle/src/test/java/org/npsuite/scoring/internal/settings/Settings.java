// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.settings;

import java.util.HashMap;
import java.util.Map;

/** Settings as an administrator would make them: what is not set has its default. */
public final class Settings {

    private final Map<String, Object> set = new HashMap<>();

    private Settings() {}

    public static ScoringSettings standard() {
        return new Settings().build();
    }

    public static Settings with(String name, Object value) {
        return new Settings().and(name, value);
    }

    public Settings and(String name, Object value) {
        set.put(name, value);
        return this;
    }

    public ScoringSettings build() {
        return new ScoringSettings(set);
    }
}
