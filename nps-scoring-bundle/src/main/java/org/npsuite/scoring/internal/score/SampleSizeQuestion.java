// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.npsuite.model.score.Absence;
import org.npsuite.model.score.Absence.Reason;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.SampleSize;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.scoring.internal.access.Ground;
import org.npsuite.scoring.internal.privacy.Counted;
import org.npsuite.scoring.internal.privacy.Counting;
import org.npsuite.scoring.internal.privacy.Showing;
import org.npsuite.scoring.internal.programme.PopulationCounts;
import org.npsuite.scoring.internal.settings.ScoringSettings;
import org.npsuite.scoring.internal.text.Sentences;
import org.npsuite.statistics.Confidence;

/** How many answers does a wanted precision take? */
final class SampleSizeQuestion {

    /** Variance of answers that are half promoters, half detractors: no mix needs more. */
    private static final double WORST = 1;

    private static final double NARROWEST_MARGIN = 0.01;
    private static final double WIDEST_MARGIN = 100;

    private final ScoringSettings settings;
    private final Counting counting;
    private final PopulationCounts populations;
    private final Respondents respondents;

    SampleSizeQuestion(
            ScoringSettings settings, Counting counting, PopulationCounts populations, Respondents respondents) {
        this.settings = settings;
        this.counting = counting;
        this.populations = populations;
        this.respondents = respondents;
    }

    SampleSize answer(Ground ground, Slice asked, double margin, double level, OptionalLong population, Locale locale) {
        if (!(margin >= NARROWEST_MARGIN && margin <= WIDEST_MARGIN)) {
            throw notAllowed("\"margin\" must be 0.01 to 100 points, such as 5");
        }
        AbsenceWords words = new AbsenceWords(Sentences.of(locale));
        List<Absence> absent = new ArrayList<>();
        Counted counted = counting.count(ground, asked, List.of(), Unit.RESPONSES);
        // A hidden mix must not be guessed from the numbers it would need.
        boolean shown = counted.total() == Showing.ALL;
        CategoryCounts counts = shown ? counted.tallies().total().categories() : CategoryCounts.NONE;
        OptionalLong customers = population.isPresent()
                ? allowed(ground, asked, population.getAsLong(), counts.n())
                : known(ground, asked, counts.n(), words, absent);
        if (counts.n() == 0) {
            absent.add(words.of("needed", shown ? Reason.NO_DATA : Reason.SUPPRESSED));
        }
        Confidence confidence = Confidence.of(level);
        double own = counts.n() == 0 ? WORST : org.npsuite.statistics.score.SampleSize.varianceOf(counts);
        SampleSize.Builder size = SampleSize.builder()
                .definition(settings.definition())
                .slice(ground.narrow(asked))
                .watermark(counted.watermark().value())
                .margin(margin)
                .level(level)
                .present(counts.n())
                .needed(needed(margin, confidence, own, customers))
                .neededWorstCase(needed(margin, confidence, WORST, customers))
                .absent(absent);
        customers.ifPresent(size::population);
        return size.build();
    }

    private static long needed(double margin, Confidence confidence, double variance, OptionalLong customers) {
        return org.npsuite.statistics.score.SampleSize.of(margin, confidence, variance, customers)
                .orElseThrow()
                .required();
    }

    private OptionalLong allowed(Ground ground, Slice asked, long population, long answers) {
        long people = population < answers ? respondents.of(ground, asked) : 0;
        if (population < 1 || population < people) {
            throw notAllowed("\"population\" must not be smaller than the customers who answered (" + people
                    + "): count all customers who could be asked");
        }
        return OptionalLong.of(population);
    }

    /** What was imported, which is about the whole programme. */
    private OptionalLong known(Ground ground, Slice asked, long answers, AbsenceWords words, List<Absence> absent) {
        OptionalLong total = populations.total(ground.programme().id());
        if (total.isEmpty()) {
            return total;
        }
        if (!ground.narrow(asked).where().isEmpty()) {
            absent.add(words.of("population", Reason.PART_OF_POPULATION));
            return OptionalLong.empty();
        }
        if (total.getAsLong() < 1
                || (answers > total.getAsLong() && respondents.of(ground, asked) > total.getAsLong())) {
            absent.add(words.of("population", Reason.POPULATION_BELOW_SAMPLE));
            return OptionalLong.empty();
        }
        return total;
    }
}
