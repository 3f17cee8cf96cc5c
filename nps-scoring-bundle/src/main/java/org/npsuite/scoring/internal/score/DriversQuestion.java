// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.npsuite.model.response.Anonymity;
import org.npsuite.model.score.Driver;
import org.npsuite.model.score.Drivers;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.scoring.internal.access.Ground;
import org.npsuite.scoring.internal.privacy.Counted;
import org.npsuite.scoring.internal.privacy.Counting;
import org.npsuite.scoring.internal.privacy.Showing;
import org.npsuite.scoring.internal.settings.ScoringSettings;
import org.npsuite.scoring.internal.text.Sentences;
import org.npsuite.spi.tally.CrossProducts;
import org.npsuite.spi.tally.CrossProductsQuery;
import org.npsuite.spi.tally.TallyAnswer;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.drivers.DriverImportance;
import org.npsuite.statistics.drivers.DriverSums;

/** Which driver ratings go with the rating? */
final class DriversQuestion {

    private static final int MOST_DRIVERS = 16;

    private final ScoringSettings settings;
    private final Counting counting;

    DriversQuestion(ScoringSettings settings, Counting counting) {
        this.settings = settings;
        this.counting = counting;
    }

    Drivers answer(Ground ground, Slice slice, List<String> drivers, Locale locale) {
        if (drivers.size() > MOST_DRIVERS) {
            throw notAllowed("Name at most " + MOST_DRIVERS + " drivers, or none for all.");
        }
        if (Set.copyOf(drivers).size() < drivers.size()) {
            throw notAllowed("Name each driver once.");
        }
        Sentences sentences = Sentences.of(locale);
        Slice narrowed = ground.narrow(slice);
        if (ground.anonymous()) {
            Counted counted = counting.count(ground, slice, List.of(), Unit.RESPONSES);
            long fewest =
                    2L * ground.programme().anonymity().map(Anonymity::minimum).orElseThrow();
            if (counted.total() != Showing.ALL || counted.tallies().total().n() < fewest) {
                return answer(narrowed, counted.watermark().value())
                        .refusal(sentences.say("drivers.hidden"))
                        .build();
            }
        }
        TallyAnswer<CrossProducts> answer = ground.engine().crossProducts(new CrossProductsQuery(narrowed, drivers));
        CrossProducts products = answer.counts();
        Drivers.Builder result = answer(narrowed, answer.watermark().value()).n(products.n());
        int count = products.drivers().size();
        long fewest = settings.driverAnswers(count);
        if (count == 0) {
            return result.refusal(sentences.say("drivers.none")).build();
        }
        if (products.n() < fewest) {
            return result.refusal(sentences.say("drivers.few", products.n(), fewest, count))
                    .build();
        }
        Estimate<DriverImportance> importance = DriverImportance.of(
                DriverSums.of(products.drivers(), products.n(), products.sums(), products.products()));
        importance.refusal().ifPresent(refusal -> result.refusal(RefusalWords.of(refusal, sentences)));
        importance.value().ifPresent(known -> {
            List<Driver> ranked = DriverAdvice.of(ranked(known), known.r2(), products.n());
            result.method(count <= DriverImportance.MOST_FOR_LMG ? "LMG" : "JOHNSON")
                    .explained(known.r2())
                    .drivers(ranked)
                    .sentence(new DriverWords(sentences).of(ranked));
        });
        return result.build();
    }

    private Drivers.Builder answer(Slice slice, String watermark) {
        return Drivers.builder().definition(settings.definition()).slice(slice).watermark(watermark);
    }

    private static List<Driver> ranked(DriverImportance importance) {
        return importance.drivers().stream()
                .map(driver -> {
                    double part = driver.lmg().value().orElse(driver.relativeWeight());
                    double share = importance.r2() > 0 ? part / importance.r2() : 0;
                    return new Driver(driver.name(), share, driver.correlation(), driver.mean());
                })
                .sorted(Comparator.comparingDouble(Driver::importance)
                        .reversed()
                        .thenComparing(Driver::name))
                .toList();
    }
}
