// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.npsuite.model.score.Coverage;
import org.npsuite.model.score.Representativeness;
import org.npsuite.model.score.Tally;
import org.npsuite.model.score.WeightedScore;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.scoring.internal.access.Ground;
import org.npsuite.scoring.internal.privacy.Counted;
import org.npsuite.scoring.internal.privacy.Counting;
import org.npsuite.scoring.internal.programme.PopulationCounts;
import org.npsuite.scoring.internal.settings.ScoringSettings;
import org.npsuite.scoring.internal.text.Sentences;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.Refusal;
import org.npsuite.statistics.survey.RakedScore;

/** How well do those who answered stand for all customers? */
final class RepresentativenessQuestion {

    private static final int MOST_ATTRIBUTES = 6;

    private final ScoringSettings settings;
    private final Counting counting;
    private final PopulationCounts populations;
    private final PopulationWeights weights;

    RepresentativenessQuestion(
            ScoringSettings settings, Counting counting, PopulationCounts populations, PopulationWeights weights) {
        this.settings = settings;
        this.counting = counting;
        this.populations = populations;
        this.weights = weights;
    }

    Representativeness answer(Ground ground, Slice slice, List<Field> asked, double level, Locale locale) {
        Sentences sentences = Sentences.of(locale);
        String programme = ground.programme().id();
        List<Field> attributes = asked.isEmpty() ? populations.imported(programme) : asked;
        if (attributes.size() > MOST_ATTRIBUTES
                || attributes.stream().anyMatch(field -> field.kind() == Field.Kind.TAG)) {
            throw notAllowed("Name up to six fields, and no tags: their groups overlap.");
        }
        Counted counted = counting.count(ground, slice, List.copyOf(attributes), Unit.RESPONSES);
        Representativeness.Builder result = Representativeness.builder()
                .definition(settings.definition())
                .watermark(counted.watermark().value());
        List<String> unknown = attributes.stream()
                .filter(attribute -> populations.of(programme, attribute).isEmpty())
                .map(Field::key)
                .toList();
        if (attributes.isEmpty() || !unknown.isEmpty()) {
            return result.refusal(sentences.say("population.unknown", String.join(", ", unknown)))
                    .build();
        }
        if (!counted.open()) {
            return result.refusal(sentences.say("population.hidden")).build();
        }
        responseRate(programme, attributes, counted).ifPresent(result::responseRate);
        result.coverage(attributes.stream()
                .flatMap(attribute -> coverage(programme, attribute, counted).stream())
                .toList());
        return weighted(ground, slice, attributes, counted, Confidence.of(level), sentences, result);
    }

    private Representativeness weighted(
            Ground ground,
            Slice slice,
            List<Field> attributes,
            Counted counted,
            Confidence confidence,
            Sentences sentences,
            Representativeness.Builder result) {
        if (tooManyCustomers(ground, slice, attributes)) {
            Refusal refusal = new Refusal(Reason.POPULATION_BELOW_SAMPLE, List.of());
            return result.refusal(RefusalWords.of(refusal, sentences)).build();
        }
        Estimate<RakedScore> raked = PopulationWeights.raked(
                counted.tallies().groups(),
                attributes,
                weights.margins(ground.programme().id(), attributes));
        Optional<WeightedScore> published = raked.value().flatMap(score -> weights.published(score, confidence));
        published.ifPresent(result::weighted);
        if (published.isEmpty()) {
            result.refusal(raked.refusal()
                    .map(refusal -> RefusalWords.of(refusal, sentences))
                    .orElseGet(() -> sentences.say("population.fewEffective", settings.effectiveMinimum())));
        }
        return result.build();
    }

    /** Whether more customers answered than there are said to be. */
    private boolean tooManyCustomers(Ground ground, Slice slice, List<Field> attributes) {
        if (ground.anonymous()) {
            return false;
        }
        long customers = counting.count(ground, slice, List.of(), Unit.CUSTOMERS)
                .tallies()
                .total()
                .n();
        return attributes.stream()
                .anyMatch(attribute ->
                        customers > sum(populations.of(ground.programme().id(), attribute)));
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private OptionalDouble responseRate(String programme, List<Field> attributes, Counted counted) {
        long answers = counted.tallies().total().n();
        return attributes.stream()
                .map(attribute -> populations.invited(programme, attribute))
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .filter(invited -> invited > 0 && answers <= invited)
                .mapToDouble(invited -> (double) answers / invited)
                .findFirst();
    }

    private List<Coverage> coverage(String programme, Field attribute, Counted counted) {
        SortedMap<String, Long> answers = new TreeMap<>();
        counted.tallies()
                .groups()
                .forEach((group, tally) -> answers.merge(group.value(attribute), tally.n(), Long::sum));
        SortedMap<String, Long> population = populations.of(programme, attribute);
        TreeSet<String> values = new TreeSet<>(population.keySet());
        values.addAll(answers.keySet());
        Tally total = counted.tallies().total();
        List<Coverage> coverage = new ArrayList<>();
        for (String value : values) {
            long customers = population.getOrDefault(value, 0L);
            long answered = answers.getOrDefault(value, 0L);
            coverage.add(new Coverage(
                    new Group(Map.of(attribute, value)),
                    customers,
                    answered,
                    share(customers, sum(population)),
                    share(answered, total.n())));
        }
        return coverage;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
