// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.npsuite.model.score.Category;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.score.WaldInterval;
import org.npsuite.statistics.survey.ClusterSums;
import org.npsuite.statistics.survey.ClusteredScore;
import org.npsuite.statistics.survey.FinitePopulation;
import org.npsuite.statistics.survey.Margin;
import org.npsuite.statistics.survey.MarginCell;
import org.npsuite.statistics.survey.PostStratifiedScore;
import org.npsuite.statistics.survey.RakedScore;
import org.npsuite.statistics.survey.StratifiedScore;
import org.npsuite.statistics.survey.WeightedCounts;
import org.npsuite.statistics.survey.WeightedDifference;
import org.npsuite.statistics.survey.WeightedScore;

/** Samples. */
final class SurveyFamilies {

    private static final String MARGIN = "margin";

    private SurveyFamilies() {}

    static Answer weighted(JsonNode input) {
        return Answer.of(WeightedScore.of(
                        rows(input, IntStream.range(0, input.path("class").size())))
                .map(score -> new Answer()
                        .put("n", score.n())
                        .put("nps", score.score())
                        .decisive("standardErrorLinearized", score.standardError())
                        .put("standardErrorIfZeroWeightRowsCounted", score.standardErrorWithZeroWeights())
                        .put("kishEffectiveN", score.effectiveN())
                        .put("designEffectKish", score.designEffect())
                        .put("standardErrorKish", score.kishStandardError())
                        .put(
                                "shares",
                                new Answer()
                                        .put("detractors", score.shares().detractors())
                                        .put("passives", score.shares().passives())
                                        .put("promoters", score.shares().promoters()))));
    }

    private static List<WeightedCounts> rows(JsonNode input, IntStream indices) {
        if (input.path("class").size() != input.path("weight").size()) {
            throw new IllegalArgumentException("a weight per answer");
        }
        return indices.mapToObj(i -> WeightedCounts.one(
                        Input.category(input.path("class").get(i)),
                        Input.number(input.path("weight").get(i))))
                .toList();
    }

    static Answer weightedDifference(JsonNode input) {
        JsonNode group = input.path("group");
        List<String> names =
                Input.list(group, JsonNode::asText).stream().distinct().sorted().toList();
        return Answer.of(
                WeightedDifference.of(rows(input, of(group, names.get(0))), rows(input, of(group, names.get(1))))
                        .map(difference -> new Answer()
                                .put("nps" + names.get(0), difference.a())
                                .put("nps" + names.get(1), difference.b())
                                .put("se" + names.get(0), difference.standardErrorA())
                                .put("se" + names.get(1), difference.standardErrorB())
                                .put("difference", difference.test().value())
                                .put("standardError", difference.test().standardError())
                                .put("t", difference.test().t())
                                .put("df", difference.test().df())
                                .put("pValue", difference.test().pValue())
                                .put("interval", difference.test().interval(Input.confidence(input)))));
    }

    private static IntStream of(JsonNode group, String name) {
        return IntStream.range(0, group.size())
                .filter(i -> group.get(i).asText().equals(name));
    }

    static Answer finitePopulation(JsonNode input) {
        return Answer.of(FinitePopulation.of(Input.counts(input), Input.whole(input.path("population")))
                .map(score -> new Answer()
                        .put("nps", score.score())
                        .decisive("standardErrorFpc", score.standardError())
                        .put("standardErrorNoFpcNminus1", score.uncorrected())));
    }

    static Answer cluster(JsonNode input) {
        Map<String, List<WeightedCounts>> clusters = new LinkedHashMap<>();
        CategoryCounts all = CategoryCounts.NONE;
        JsonNode classes = input.path("class");
        for (int i = 0; i < classes.size(); i++) {
            double weight =
                    input.has("weight") ? Input.number(input.path("weight").get(i)) : 1;
            Category category = Input.category(classes.get(i));
            clusters.computeIfAbsent(input.path("respondent").get(i).asText(), key -> new ArrayList<>())
                    .add(WeightedCounts.one(category, weight));
            all = all.plus(Input.one(category));
        }
        CategoryCounts answers = all;
        Estimate<ClusterSums> sums = ClusterSums.ofWeighted(List.copyOf(clusters.values()));
        return Answer.of(sums.flatMap(ClusteredScore::of).map(score -> new Answer()
                .put("nps", score.score())
                .decisive("standardErrorClustered", score.standardError())
                .put("standardErrorNaive", WaldInterval.of(answers).flatMap(WaldInterval::sampleStandardError))
                .put("clusters", score.clusters())
                .put("df", score.df())));
    }

    static Answer stratified(JsonNode input) {
        return Answer.of(StratifiedScore.of(
                        Input.tallied(input.path("stratum"), input.path("class")),
                        Input.sizes(input.path("population")),
                        input.path("fpc").asBoolean(false))
                .map(score -> new Answer()
                        .put("nps", score.score())
                        .decisive("standardError", score.standardError())
                        .put("df", score.df())));
    }

    static Answer postStratified(JsonNode input) {
        return Answer.of(PostStratifiedScore.of(
                        Input.tallied(input.path("stratum"), input.path("class")),
                        Input.sizes(input.path("population")))
                .map(score -> new Answer()
                        .put("nps", score.score())
                        .decisive("standardError", score.standardError())
                        .put("unweightedNps", score.unweighted())
                        .put("weightPerStratum", score.weights())
                        .put("kishEffectiveN", score.effectiveN())));
    }

    /** A margin "marginAge" belongs to the answers' list "age". */
    static Answer rake(JsonNode input) {
        List<Margin> margins = new ArrayList<>();
        List<JsonNode> columns = new ArrayList<>();
        input.fields().forEachRemaining(field -> {
            if (field.getKey().startsWith(MARGIN)) {
                String name = field.getKey().substring(MARGIN.length());
                String column = name.substring(0, 1).toLowerCase() + name.substring(1);
                margins.add(new Margin(column, Input.map(field.getValue(), JsonNode::asDouble)));
                columns.add(input.path(column));
            }
        });
        Map<List<String>, CategoryCounts> cells = new LinkedHashMap<>();
        for (int i = 0; i < input.path("class").size(); i++) {
            int row = i;
            cells.merge(
                    columns.stream().map(column -> column.get(row).asText()).toList(),
                    Input.one(Input.category(input.path("class").get(i))),
                    CategoryCounts::plus);
        }
        List<MarginCell> sample = cells.entrySet().stream()
                .map(cell -> new MarginCell(cell.getKey(), cell.getValue()))
                .toList();
        return Answer.of(RakedScore.of(sample, margins).map(score -> {
            Map<String, Double> weights = new LinkedHashMap<>();
            score.weights().forEach((cell, weight) -> weights.put(String.join("|", cell.levels()), weight));
            return new Answer()
                    .put("nps", score.score())
                    .put("unweightedNps", score.unweighted())
                    .put("weightPerCell", weights)
                    .put("kishEffectiveN", score.effectiveN())
                    .put("designEffectKish", score.designEffect())
                    .decisive("standardErrorSurveyRake", score.standardError());
        }));
    }
}
