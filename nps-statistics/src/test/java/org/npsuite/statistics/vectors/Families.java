// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;

/** Which method a family of vectors asks for. */
public final class Families {

    private static final Map<String, Function<JsonNode, Answer>> BY_NAME = Map.ofEntries(
            Map.entry("score", ScoreFamilies::score),
            Map.entry("interval", ScoreFamilies::interval),
            Map.entry("sharesci", ScoreFamilies::shares),
            Map.entry("coverage", ScoreFamilies::coverage),
            Map.entry("samplesize", ScoreFamilies::sampleSize),
            Map.entry("power", ScoreFamilies::power),
            Map.entry("posterior", ScoreFamilies::posterior),
            Map.entry("dirichlet", ScoreFamilies::dirichlet),
            Map.entry("rounding", PublishingFamilies::rounding),
            Map.entry("band", PublishingFamilies::band),
            Map.entry("scale", PublishingFamilies::scale),
            Map.entry("difference", CompareFamilies::difference),
            Map.entry("paired", CompareFamilies::paired),
            Map.entry("multiple", CompareFamilies::multiple),
            Map.entry("decomposition", CompareFamilies::decomposition),
            Map.entry("weighteddiff", SurveyFamilies::weightedDifference),
            Map.entry("fpc", SurveyFamilies::finitePopulation),
            Map.entry("weighted", SurveyFamilies::weighted),
            Map.entry("cluster", SurveyFamilies::cluster),
            Map.entry("stratified", SurveyFamilies::stratified),
            Map.entry("poststrat", SurveyFamilies::postStratified),
            Map.entry("rake", SurveyFamilies::rake),
            Map.entry("trend", SeriesFamilies::trend),
            Map.entry("seasonaltrend", SeriesFamilies::seasonalTrend),
            Map.entry("wlstrend", SeriesFamilies::weightedTrend),
            Map.entry("changepoint", SeriesFamilies::changePoint),
            Map.entry("cusum", SeriesFamilies::cusum),
            Map.entry("goal", SeriesFamilies::goal),
            Map.entry("ebdirichlet", GroupFamilies::empiricalPrior),
            Map.entry("pooling", GroupFamilies::pooling),
            Map.entry("privacy", GroupFamilies::privacy),
            Map.entry("drivers", DriverFamilies::drivers),
            Map.entry("rankcorr", DriverFamilies::rankCorrelation));

    private Families() {}

    /** @throws AssertionError for a family nobody knows */
    public static Answer answer(String family, JsonNode input) {
        Function<JsonNode, Answer> method = BY_NAME.get(family);
        if (method == null) {
            throw new AssertionError("unknown family " + family);
        }
        try {
            return method.apply(input);
        } catch (IllegalArgumentException e) {
            // Values of the model reject nonsense themselves.
            return Answer.invalid();
        }
    }
}
