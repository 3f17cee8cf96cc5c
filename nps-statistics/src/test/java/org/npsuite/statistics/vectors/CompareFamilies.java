// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.npsuite.model.score.Rational;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.compare.CategoryTransitions;
import org.npsuite.statistics.compare.Decomposition;
import org.npsuite.statistics.compare.Difference;
import org.npsuite.statistics.compare.MultipleTests;
import org.npsuite.statistics.compare.PairedDifference;
import org.npsuite.statistics.compare.TTest;
import org.npsuite.statistics.compare.ZTest;

/** Two groups, two moments, many tests. */
final class CompareFamilies {

    private CompareFamilies() {}

    static Answer difference(JsonNode input) {
        Confidence confidence = Input.confidence(input);
        return Answer.of(Difference.of(Input.counts(input.path("x")), Input.counts(input.path("y")))
                .map(difference -> new Answer()
                        .put("difference", difference.value())
                        .put("wald", Answer.of(difference.wald().map(test -> test(test, confidence))))
                        .put("adjustedWald", test(difference.adjusted(), confidence))));
    }

    private static Answer test(ZTest test, Confidence confidence) {
        return new Answer()
                .put("difference", test.value())
                .put("standardError", test.standardError())
                .put("z", test.z())
                .put("pValue", test.pValue())
                .put("log10P", test.log10P())
                .put("interval", test.interval(confidence));
    }

    static Answer paired(JsonNode input) {
        CategoryTransitions transitions = CategoryTransitions.of(
                Input.list(input.path("wave1"), Input::category), Input.list(input.path("wave2"), Input::category));
        return Answer.of(PairedDifference.of(transitions).map(paired -> {
            Estimate<TTest> test = paired.test();
            return new Answer()
                    .decisive("t", test.map(TTest::t))
                    .put("n", paired.customers())
                    .put("difference", paired.difference())
                    .put("standardError", test.map(TTest::standardError))
                    .put("df", test.map(TTest::df))
                    .put("pValue", test.map(TTest::pValue))
                    .put("interval", test.map(t -> t.interval(Input.confidence(input))))
                    .put("naiveIndependentSE", paired.independentStandardError());
        }));
    }

    static Answer multiple(JsonNode input) {
        List<OptionalDouble> pValues = Input.gaps(input.path("pValues"));
        return Answer.of(MultipleTests.BENJAMINI_HOCHBERG.adjust(pValues).map(adjusted -> new Answer()
                .put("BH", adjusted)
                .put("BY", MultipleTests.BENJAMINI_YEKUTIELI.adjust(pValues))
                .put("holm", MultipleTests.HOLM.adjust(pValues))
                .put("bonferroni", MultipleTests.BONFERRONI.adjust(pValues))));
    }

    static Answer decomposition(JsonNode input) {
        return Answer.of(Decomposition.of(Input.segments(input.path("period0")), Input.segments(input.path("period1")))
                .map(parts -> new Answer()
                        .put("nps0", parts.before())
                        .put("nps1", parts.after())
                        .put("change", parts.change())
                        .put("mix", parts.mix())
                        .put("rate", parts.rate())
                        .put("mixBySegment", bySegment(parts, Decomposition.Segment::mix))
                        .put("rateBySegment", bySegment(parts, Decomposition.Segment::rate))
                        .put(
                                "threeFold",
                                new Answer()
                                        .put("mix", parts.mixFromBefore())
                                        .put("rate", parts.rateFromBefore())
                                        .put("interaction", parts.interaction()))
                        .put("simpsonReversal", parts.reversed())
                        .put("simpson", parts.reversed())
                        .put("simpsonParadox", parts.reversed())
                        .put("reversal", parts.reversed())));
    }

    private static Map<String, Rational> bySegment(
            Decomposition<String> parts, Function<Decomposition.Segment, Rational> part) {
        Map<String, Rational> bySegment = new LinkedHashMap<>();
        parts.segments().forEach((name, segment) -> bySegment.put(name, part.apply(segment)));
        return bySegment;
    }
}
