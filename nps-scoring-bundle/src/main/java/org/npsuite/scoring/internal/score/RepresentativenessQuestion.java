// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.npsuite.model.score.Absence;
import org.npsuite.model.score.Absence.Reason;
import org.npsuite.model.score.Coverage;
import org.npsuite.model.score.Representativeness;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.model.slice.Window;
import org.npsuite.scoring.internal.access.Ground;
import org.npsuite.scoring.internal.privacy.Counted;
import org.npsuite.scoring.internal.privacy.Counting;
import org.npsuite.scoring.internal.programme.PopulationCounts;
import org.npsuite.scoring.internal.settings.ScoringSettings;
import org.npsuite.scoring.internal.text.Sentences;

/**
 * How well do those who answered stand for all customers? The answers may be those of a window, which is a sample of the
 * same customers; a part of the customers is not compared with all of them, and is refused.
 */
final class RepresentativenessQuestion {

    private static final String COVERAGE = "coverage";
    private static final String RESPONSE_RATE = "responseRate";

    private final ScoringSettings settings;
    private final Counting counting;
    private final PopulationCounts populations;
    private final Respondents respondents;
    private final PopulationWeights weights;

    RepresentativenessQuestion(
            ScoringSettings settings,
            Counting counting,
            PopulationCounts populations,
            Respondents respondents,
            PopulationWeights weights) {
        this.settings = settings;
        this.counting = counting;
        this.populations = populations;
        this.respondents = respondents;
        this.weights = weights;
    }

    Representativeness answer(Ground ground, Slice asked, List<Field> fields, double level, Locale locale) {
        AbsenceWords words = new AbsenceWords(Sentences.of(locale));
        String programme = ground.programme().id();
        List<Field> attributes = fields.isEmpty() ? populations.imported(programme) : fields;
        if (attributes.size() > PopulationWeights.MOST_ATTRIBUTES
                || attributes.stream().anyMatch(field -> field.kind() == Field.Kind.TAG)) {
            throw notAllowed("Name up to six fields, and no tags: their groups overlap.");
        }
        Counted counted = counting.count(ground, asked, List.copyOf(attributes), Unit.RESPONSES);
        Slice slice = ground.narrow(asked);
        Scorer scorer = new Scorer(settings, level);
        Representativeness.Builder result = Representativeness.builder()
                .definition(settings.definition())
                .slice(slice)
                .watermark(counted.watermark().value())
                .unweighted(scorer.of(Group.ALL, counted.tallies().total(), counted.total()));
        List<String> unknown = attributes.stream()
                .filter(attribute -> populations.of(programme, attribute).isEmpty())
                .map(Field::key)
                .toList();
        if (attributes.isEmpty() || !unknown.isEmpty()) {
            return nothing(result, words, Reason.POPULATION_UNKNOWN, String.join(", ", unknown));
        }
        if (!slice.where().isEmpty()) {
            return nothing(result, words, Reason.PART_OF_POPULATION);
        }
        if (!counted.open()) {
            return nothing(result, words, Reason.SUPPRESSED);
        }
        List<Absence> absent = new ArrayList<>();
        addResponseRate(result, absent, words, programme, attributes, counted, slice);
        result.coverage(attributes.stream()
                .flatMap(attribute -> coverage(programme, attribute, counted).stream())
                .toList());
        PopulationWeights.Weighing weighing = respondents.outnumber(
                        ground, asked, attributes, counted.tallies().total().n())
                ? PopulationWeights.Weighing.without(
                        words.of(PopulationWeights.WEIGHTED, Reason.POPULATION_BELOW_SAMPLE))
                : weights.weighted(programme, attributes, counted.tallies().groups(), scorer.confidence(), words);
        weighing.weighted().ifPresent(result::weighted);
        weighing.absence().ifPresent(absence -> {
            absent.add(absence);
            result.refusal(absence.sentence());
        });
        return result.absent(absent).build();
    }

    private static Representativeness nothing(
            Representativeness.Builder result, AbsenceWords words, Reason reason, Object... arguments) {
        List<Absence> absent = List.of(
                words.of(COVERAGE, reason, arguments),
                words.of(RESPONSE_RATE, reason, arguments),
                words.of(PopulationWeights.WEIGHTED, reason, arguments));
        return result.absent(absent).refusal(absent.get(0).sentence()).build();
    }

    private void addResponseRate(
            Representativeness.Builder result,
            List<Absence> absent,
            AbsenceWords words,
            String programme,
            List<Field> attributes,
            Counted counted,
            Slice slice) {
        OptionalLong invited = attributes.stream()
                .map(attribute -> populations.invited(programme, attribute))
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
        if (invited.isEmpty()) {
            return;
        }
        long answers = counted.tallies().total().n();
        if (!slice.window().equals(Window.ALL)) {
            absent.add(words.responseRateOfWindow(RESPONSE_RATE));
        } else if (answers > invited.getAsLong()) {
            absent.add(words.of(RESPONSE_RATE, Reason.ANSWERS_ABOVE_INVITATIONS, answers, invited.getAsLong()));
        } else if (invited.getAsLong() > 0) {
            result.responseRate((double) answers / invited.getAsLong());
        }
    }

    private List<Coverage> coverage(String programme, Field attribute, Counted counted) {
        SortedMap<String, Long> answers = new TreeMap<>();
        counted.tallies()
                .groups()
                .forEach((group, tally) -> answers.merge(group.value(attribute), tally.n(), Long::sum));
        SortedMap<String, Long> population = populations.of(programme, attribute);
        long customersInAll =
                population.values().stream().mapToLong(Long::longValue).sum();
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
                    share(customers, customersInAll),
                    share(answered, total.n())));
        }
        return coverage;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
