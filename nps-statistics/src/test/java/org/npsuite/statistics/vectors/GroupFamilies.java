// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.groups.Disclosure;
import org.npsuite.statistics.groups.Heterogeneity;
import org.npsuite.statistics.groups.Pooling;
import org.npsuite.statistics.groups.SegmentPrior;
import org.npsuite.statistics.score.PseudoCounts;

/** Many groups side by side. */
final class GroupFamilies {

    private GroupFamilies() {}

    static Answer empiricalPrior(JsonNode input) {
        List<CategoryCounts> segments = Input.list(input.path("counts"), Input::counts);
        return Answer.of(SegmentPrior.of(segments).map(prior -> new Answer()
                .decisive("alpha", prior.prior().map(fit -> list(fit.alpha())))
                .put("logLikKernel", prior.prior().map(SegmentPrior.Fit::logLikelihood))
                .put("shrunkenNps", segments.stream().map(prior::shrunken).toList())
                .put(
                        "rawNps",
                        segments.stream()
                                .map(segment -> segment.score().map(score -> score.decimal() / 100))
                                .toList())));
    }

    private static List<Double> list(PseudoCounts alpha) {
        return List.of(alpha.detractors(), alpha.passives(), alpha.promoters());
    }

    static Answer pooling(JsonNode input) {
        List<Double> scores = Input.list(input.path("nps"), Input::number);
        List<Double> variances = Input.list(input.path("samplingVariance"), Input::number);
        Heterogeneity method = method(input);
        Estimate<Pooling> hartungKnapp = Pooling.hartungKnapp(scores, variances, method);
        Estimate<Pooling> pooled = asksHartungKnapp(input) ? hartungKnapp : Pooling.of(scores, variances, method);
        return Answer.of(pooled.map(p -> new Answer()
                .put("mu", p.mean())
                .put("se", p.standardError())
                .put("interval95", p.interval(Confidence.P95))
                .decisive("tau2", p.tau2())
                .put("Q", p.q())
                .put("Qp", p.qP())
                .put("I2", p.i2())
                .put("predictionInterval95", p.predictionInterval(Confidence.P95))
                .put("blup", p.predictions())
                .put("df", p.df())
                .put("seHartungKnapp", hartungKnapp.map(Pooling::standardError))
                .put("intervalHartungKnapp95", hartungKnapp.map(hk -> hk.interval(Confidence.P95)))));
    }

    private static boolean asksHartungKnapp(JsonNode input) {
        String asked = (input.path("method").asText() + " " + input.path("test").asText()).toLowerCase(Locale.ROOT);
        return asked.contains("hk")
                || asked.contains("knha")
                || asked.contains("hartung")
                || input.path("hartungKnapp").asBoolean(false);
    }

    static Heterogeneity method(JsonNode input) {
        String name = input.path("method").asText();
        if (name.startsWith("DL")) {
            return Heterogeneity.DERSIMONIAN_LAIRD;
        }
        if (name.startsWith("REML")) {
            return Heterogeneity.RESTRICTED_LIKELIHOOD;
        }
        if (name.startsWith("PM")) {
            return Heterogeneity.PAULE_MANDEL;
        }
        if (name.startsWith("FE") || name.startsWith("EE")) {
            return Heterogeneity.FIXED;
        }
        throw new AssertionError("unknown method " + name);
    }

    static Answer privacy(JsonNode input) {
        Disclosure<String> disclosure = Disclosure.of(
                Input.segments(input.path("segments")), input.path("minimumN").asLong(Disclosure.USUAL_MINIMUM));
        return new Answer()
                .put("shown", disclosure.shown())
                .put("suppressed", disclosure.suppressed())
                .put("complementarySuppressionNeeded", disclosure.needsSecondary())
                .put("flagHomogeneous", disclosure.unanimous());
    }
}
