// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.sample;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.npsuite.model.score.Category;

/** Puts comments together from phrases in French and English. */
final class Verbatims {

    /** Languages there are phrases in. */
    static final List<String> LANGUAGES = List.of("en", "fr");

    private final Map<String, ResourceBundle> phrases = LANGUAGES.stream()
            .collect(Collectors.toMap(
                    Function.identity(),
                    language -> ResourceBundle.getBundle(
                            "org.npsuite.testkit.sample.phrases", Locale.forLanguageTag(language))));

    /** The question of the survey. */
    String question(String language) {
        return phrases.get(language).getString("question");
    }

    /** What someone of this mood writes about these topics, the first one being what matters most. */
    String comment(String language, Category mood, List<String> topics, Chance chance) {
        Stream<String> subjects =
                chance.percent(60) ? Stream.concat(Stream.of("opening"), topics.stream()) : topics.stream();
        return subjects.map(subject -> phrase(language, mood, subject, chance)).collect(Collectors.joining(" "));
    }

    private String phrase(String language, Category mood, String subject, Chance chance) {
        String prefix = mood.name().toLowerCase(Locale.ROOT) + "." + subject + ".";
        List<String> keys = phrases.get(language).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .sorted()
                .toList();
        return phrases.get(language).getString(chance.oneOf(keys));
    }
}
