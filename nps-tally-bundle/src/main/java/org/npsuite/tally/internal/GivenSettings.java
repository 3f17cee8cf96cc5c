// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link TallySettings} as they were given. A value that cannot be used costs its default and a warning, never the
 * engine: a slip in a file of settings would otherwise take every score away.
 */
final class GivenSettings {

    private static final Logger LOG = LoggerFactory.getLogger(GivenSettings.class);

    private final Map<String, Object> given;
    private final List<Unusable> unusable = new ArrayList<>();
    private final long budgetMegabytes;
    private final Optional<Path> directory;
    private final long roundMilliseconds;
    private final long patienceMilliseconds;

    /**
     * A value that cannot be used.
     *
     * @param key of the setting, as in its file
     * @param value as it was given
     * @param instead what is used in its place; empty where that is nothing
     */
    record Unusable(String key, String value, String instead) {}

    /** @param given by key, of whatever type the configuration has them */
    GivenSettings(Map<String, Object> given) {
        this.given = given;
        budgetMegabytes = number("budget.megabytes", 0, Integer.MAX_VALUE, TallySettings.BUDGET);
        directory = path("directory");
        roundMilliseconds = number("round.milliseconds", 50, Integer.MAX_VALUE, TallySettings.ROUND);
        patienceMilliseconds = number("patience.milliseconds", 0, Integer.MAX_VALUE, TallySettings.PATIENCE);
    }

    /** Most memory of all columns together; 0 where the engine is to decide. */
    long budgetMegabytes() {
        return budgetMegabytes;
    }

    /** Where columns are kept; empty where the engine is to decide. */
    Optional<Path> directory() {
        return directory;
    }

    long roundMilliseconds() {
        return roundMilliseconds;
    }

    long patienceMilliseconds() {
        return patienceMilliseconds;
    }

    /** What could not be used. */
    List<Unusable> unusable() {
        return List.copyOf(unusable);
    }

    private long number(String key, long least, long most, long standard) {
        String text = text(key);
        if (text.isEmpty()) {
            return standard;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            LOG.debug("{} is no whole number", key, e);
        }
        warn(new Unusable(key, text, Long.toString(standard)));
        return standard;
    }

    private Optional<Path> path(String key) {
        String text = text(key);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            warn(new Unusable(key, text, ""));
            return Optional.empty();
        }
    }

    /** Empty where nothing is set. */
    private String text(String key) {
        return String.valueOf(given.getOrDefault(key, "")).strip();
    }

    private void warn(Unusable setting) {
        unusable.add(setting);
        LOG.warn(
                "{} = {} in the configuration {} cannot be used; the default is used instead: {}",
                setting.key(),
                setting.value(),
                TallySettings.PID,
                setting.instead().isEmpty() ? "none" : setting.instead());
    }
}
