// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.settings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Settings as an administrator would make them: what is not set has its default. */
public final class Settings {

    private static final Set<String> KEYS = Arrays.stream(ScoringSettings.Config.class.getDeclaredMethods())
            .map(setting -> setting.getName().replace('_', '.'))
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, Object> set = new HashMap<>();

    private Settings() {}

    public static ScoringSettings standard() {
        return new Settings().build();
    }

    public static Settings with(String key, Object value) {
        return new Settings().and(key, value);
    }

    /**
     * Sets one more.
     *
     * @throws IllegalArgumentException if there is no such key: a test would run with the default, and might pass
     */
    public Settings and(String key, Object value) {
        if (!KEYS.contains(key)) {
            throw new IllegalArgumentException(key + " is none of " + KEYS);
        }
        set.put(key, value);
        return this;
    }

    public ScoringSettings build() {
        return new ScoringSettings(set);
    }
}
