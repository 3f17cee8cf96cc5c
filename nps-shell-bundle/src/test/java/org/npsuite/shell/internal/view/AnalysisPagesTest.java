// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.npsuite.model.score.Absence;
import org.npsuite.model.score.Caution;
import org.npsuite.model.score.Coverage;
import org.npsuite.model.score.Driver;
import org.npsuite.model.score.Drivers;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Representativeness;
import org.npsuite.model.score.SampleSize;
import org.npsuite.model.score.WeightedScore;
import org.npsuite.model.score.Weights;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Slice;

/** What the analyst reads: representativeness, planning, drivers. */
class AnalysisPagesTest {

    private static final Field SEGMENT = Field.attribute("segment");
    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);

    private static Representativeness.Builder representativeness() {
        return Representativeness.builder()
                .definition("nps-1;settings=0a1b2c3d")
                .watermark("w");
    }

    @Test
    void theUnweightedScoreStandsBesideTheWeightedWithItsCautions() {
        List<String> lines = Print.lines(RepresentativenessPage.of(
                representativeness()
                        .unweighted(Sample.score(Group.ALL, 30, 20, 50))
                        .weighted(new WeightedScore(
                                12.34,
                                new Interval(0.95, 1, 23.5, Interval.Method.WEIGHTED),
                                71.4,
                                1.4,
                                Optional.of(new Weights(
                                        14,
                                        0.02,
                                        List.of(new Caution(
                                                Caution.Kind.UNEVEN_WEIGHTS, "Some answers count for many."))))))
                        .responseRate(0.25)
                        .coverage(List.of(new Coverage(new Group(Map.of(SEGMENT, "A")), 1000, 80, 0.5, 0.8)))
                        .build(),
                ENGLISH));

        assertThat(lines.get(0)).startsWith("20.0 as answered (interval ").endsWith("from 100 answers");
        assertThat(lines.get(1))
                .isEqualTo("12.3 weighted to the customers (interval 1.0 .. 23.5); as precise as 71.4 answers, design "
                        + "effect 1.40");
        assertThat(lines.get(2)).isEqualTo("Some answers count for many.");
        assertThat(lines.get(3)).isEqualTo("25% of those invited answered.");
        assertThat(lines).anySatisfy(line -> assertThat(line)
                .containsSubsequence("attr:segment A", "1,000", "80", "50%", "80%"));
        assertThat(lines).last().isEqualTo("nps-1;settings=0a1b2c3d");
    }

    @Test
    void whatIsMissingIsSaidOnce() {
        List<Absence> absent = List.of(
                new Absence("coverage", Absence.Reason.PART_OF_POPULATION, "Ask without filters."),
                new Absence("weighted", Absence.Reason.PART_OF_POPULATION, "Ask without filters."));

        assertThat(Print.lines(RepresentativenessPage.of(
                        representativeness().absent(absent).build(), ENGLISH)))
                .containsOnlyOnce("Ask without filters.");
    }

    @Test
    void driversSayWhatToMendAndWhatToKeep() {
        List<String> lines = Print.lines(DriversPage.of(
                Drivers.builder()
                        .definition("d")
                        .slice(Slice.of("bank"))
                        .watermark("w")
                        .n(300)
                        .method("LMG")
                        .explained(0.5)
                        .drivers(List.of(
                                new Driver("delivery", 0.7, 0.6, 6.1, Optional.of(Driver.Advice.MEND)),
                                new Driver("parking", 0.3, 0.1, 8)))
                        .sentence("Mend first: delivery.")
                        .build(),
                Wording.in(Locale.FRENCH)));

        assertThat(lines).contains("Mend first: delivery.");
        assertThat(lines).anySatisfy(line -> assertThat(line).containsSubsequence("delivery", "6,1", "améliorer"));
        assertThat(lines).anySatisfy(line -> assertThat(line).containsSubsequence("parking", "8,0", "-"));
    }

    @Test
    void withoutAMixOnlyTheWorstCaseIsPrinted() {
        List<String> lines = Print.lines(SampleSizePage.of(
                SampleSize.builder()
                        .margin(5)
                        .level(0.95)
                        .needed(1537)
                        .neededWorstCase(1537)
                        .absent(List.of(new Absence("needed", Absence.Reason.NO_DATA, "Nobody has answered yet.")))
                        .build(),
                ENGLISH));

        assertThat(lines.get(0)).doesNotContain("present mix").contains("1,537 answers whatever the mix");
        assertThat(lines).contains("Nobody has answered yet.");
    }
}
