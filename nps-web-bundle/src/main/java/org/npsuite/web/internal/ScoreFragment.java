// SPDX-License-Identifier: Apache-2.0
package org.npsuite.web.internal;

import com.samskivert.mustache.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreState;

/**
 * A score as plain HTML: words and a bar of SVG whose colours are attributes, so that it needs neither script nor style.
 */
final class ScoreFragment {

    private final Template template = FragmentTemplates.load("score.html");

    /** The fragment. */
    String render(Score score, FragmentTexts texts) {
        Map<String, Object> model = new LinkedHashMap<>();
        String state = score.state().name();
        model.put("language", texts.locale().toLanguageTag());
        model.put("state", state.toLowerCase(Locale.ROOT).replace('_', '-'));
        model.put("heading", texts.get("score.heading"));
        model.put("note", texts.getOr("score.state." + state, ""));
        model.put("known", score.published().isPresent());
        score.published().ifPresent(published -> model.put("score", texts.number(published)));
        // Of too few answers no band is named: the next few may well carry the score into another.
        score.band()
                .filter(band -> score.state() == ScoreState.OK)
                .ifPresent(band -> model.put("band", texts.getOr("band." + band.code(), spelled(band.code()))));
        score.interval().ifPresent(interval -> model.put("interval", sentence(interval, score, texts)));
        score.counts().ifPresent(counts -> model.put("parts", parts(counts, texts)));
        return template.execute(model);
    }

    private static String sentence(Interval interval, Score score, FragmentTexts texts) {
        return texts.get(
                "score.interval",
                texts.number(interval.low()),
                texts.number(interval.high()),
                texts.percent(interval.level()),
                score.n().orElse(0));
    }

    private static List<Map<String, Object>> parts(CategoryCounts counts, FragmentTexts texts) {
        double n = counts.n();
        if (n == 0) {
            return List.of();
        }
        double detractors = counts.detractors() / n;
        double passives = counts.passives() / n;
        return List.of(
                part("detractors", counts.detractors(), 0, detractors, "#cc5510", texts),
                part("passives", counts.passives(), detractors, passives, "#858f9e", texts),
                part(
                        "promoters",
                        counts.promoters(),
                        detractors + passives,
                        1 - detractors - passives,
                        "#0f7f93",
                        texts));
    }

    private static Map<String, Object> part(
            String name, long count, double start, double share, String colour, FragmentTexts texts) {
        return Map.of(
                "text", texts.get("score." + name, count),
                "percent", texts.percent(share),
                "start", String.format(Locale.ROOT, "%.2f%%", start * 100),
                "width", String.format(Locale.ROOT, "%.2f%%", share * 100),
                "colour", colour);
    }

    private static String spelled(String code) {
        return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
