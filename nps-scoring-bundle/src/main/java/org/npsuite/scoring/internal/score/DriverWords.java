// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.npsuite.model.score.Driver;
import org.npsuite.model.score.Driver.Advice;
import org.npsuite.scoring.internal.text.Sentences;

/** Drivers in plain words: what to mend, what to keep. */
final class DriverWords {

    private final Sentences sentences;

    DriverWords(Sentences sentences) {
        this.sentences = sentences;
    }

    String of(List<Driver> drivers) {
        List<String> parts = new ArrayList<>();
        add(parts, "drivers.mend", drivers, Advice.MEND);
        add(parts, "drivers.keep", drivers, Advice.KEEP);
        if (parts.isEmpty()) {
            parts.add(sentences.say("drivers.noAdvice"));
        }
        parts.add(sentences.say("drivers.noCause"));
        return String.join(" ", parts);
    }

    private void add(List<String> parts, String key, List<Driver> drivers, Advice advice) {
        String named = drivers.stream()
                .filter(driver -> driver.advice().filter(advice::equals).isPresent())
                .map(driver -> sentences.say(
                        "drivers.one",
                        driver.name(),
                        sentences.number(driver.mean(), 1),
                        sentences.percent(driver.importance())))
                .collect(Collectors.joining(", "));
        if (!named.isEmpty()) {
            parts.add(sentences.say(key, named));
        }
    }
}
