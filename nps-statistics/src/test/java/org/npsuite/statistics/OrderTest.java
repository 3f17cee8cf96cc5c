// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.npsuite.model.score.Category;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.compare.CategoryTransitions;
import org.npsuite.statistics.compare.MultipleTests;
import org.npsuite.statistics.drivers.DriverImportance;
import org.npsuite.statistics.drivers.DriverSums;
import org.npsuite.statistics.drivers.PairTable;
import org.npsuite.statistics.drivers.RankCorrelation;
import org.npsuite.statistics.groups.SegmentPrior;
import org.npsuite.statistics.survey.Margin;
import org.npsuite.statistics.survey.MarginCell;
import org.npsuite.statistics.survey.RakedScore;

/** In what order things are told never matters. */
class OrderTest {

    private static final List<String> AGES = List.of("young", "middle", "old");
    private static final List<String> REGIONS = List.of("north", "south");

    private static CategoryCounts counts(Random random) {
        return new CategoryCounts(1 + random.nextInt(9), 1 + random.nextInt(9), 1 + random.nextInt(9));
    }

    @Property(tries = 50)
    void ofCellsAndMargins(@ForAll Random random) {
        List<MarginCell> cells = new ArrayList<>();
        for (String age : AGES) {
            for (String region : REGIONS) {
                cells.add(new MarginCell(List.of(age, region), counts(random)));
            }
        }
        Map<String, Double> ages = Map.of("young", 250.0, "middle", 350.0, "old", 400.0);
        Map<String, Double> regions = Map.of("north", 700.0, "south", 300.0);
        RakedScore raked = RakedScore.of(cells, List.of(new Margin("age", ages), new Margin("region", regions)))
                .orElseThrow();
        List<MarginCell> turned = new ArrayList<>();
        cells.forEach(cell -> turned.add(
                0, new MarginCell(List.of(cell.levels().get(1), cell.levels().get(0)), cell.counts())));
        RakedScore again = RakedScore.of(turned, List.of(new Margin("region", regions), new Margin("age", ages)))
                .orElseThrow();
        assertThat(again.score()).isCloseTo(raked.score(), within(1e-10));
        assertThat(again.standardError().orElseThrow())
                .isCloseTo(raked.standardError().orElseThrow(), within(1e-9));
        assertThat(again.effectiveN()).isCloseTo(raked.effectiveN(), within(1e-7));
    }

    @Property(tries = 50)
    void ofDriversAndCases(@ForAll Random random) {
        List<String> names = List.of("a", "b", "c", "d");
        List<double[]> cases = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double[] row = random.ints(names.size() + 1, 0, 11).asDoubleStream().toArray();
            row[0] = (row[1] + row[2] + row[0]) / 3;
            cases.add(row);
        }
        DriverImportance result = DriverImportance.of(DriverSums.ofCases(names, cases, ones(cases.size())))
                .orElseThrow();
        List<String> backwards = new ArrayList<>(names);
        Collections.reverse(backwards);
        List<double[]> shuffled = new ArrayList<>();
        cases.forEach(row -> shuffled.add(new double[] {row[0], row[4], row[3], row[2], row[1]}));
        Collections.shuffle(shuffled, random);
        DriverImportance again = DriverImportance.of(DriverSums.ofCases(backwards, shuffled, ones(cases.size())))
                .orElseThrow();
        for (int i = 0; i < names.size(); i++) {
            DriverImportance.Driver one = result.drivers().get(i);
            DriverImportance.Driver other = again.drivers().get(names.size() - 1 - i);
            assertThat(other.name()).isEqualTo(one.name());
            assertThat(other.lmg().orElseThrow()).isCloseTo(one.lmg().orElseThrow(), within(1e-10));
            assertThat(other.relativeWeight()).isCloseTo(one.relativeWeight(), within(1e-10));
        }
    }

    private static double[] ones(int n) {
        return Collections.nCopies(n, 1.0).stream().mapToDouble(one -> one).toArray();
    }

    @Property(tries = 100)
    void ofPairs(@ForAll @Size(min = 3, max = 30) List<Category> before, @ForAll Random random) {
        List<Category> after = new ArrayList<>(before);
        Collections.shuffle(after, random);
        List<Integer> order = new ArrayList<>();
        before.forEach(any -> order.add(order.size()));
        Collections.shuffle(order, random);
        CategoryTransitions moves = CategoryTransitions.of(before, after);
        CategoryTransitions again = CategoryTransitions.of(
                order.stream().map(before::get).toList(),
                order.stream().map(after::get).toList());
        for (Category from : Category.values()) {
            for (Category to : Category.values()) {
                assertThat(again.count(from, to)).isEqualTo(moves.count(from, to));
            }
        }
        double[] x = before.stream().mapToDouble(Category::ordinal).toArray();
        double[] y = after.stream().mapToDouble(Category::ordinal).toArray();
        double[] xAgain = order.stream().mapToDouble(i -> x[i]).toArray();
        double[] yAgain = order.stream().mapToDouble(i -> y[i]).toArray();
        assertThat(RankCorrelation.of(PairTable.of(xAgain, yAgain))).isEqualTo(RankCorrelation.of(PairTable.of(x, y)));
    }

    @Property(tries = 100)
    void ofTests(
            @ForAll @Size(max = 12) List<@DoubleRange(min = 0, max = 1) Double> values,
            @ForAll MultipleTests correction) {
        List<OptionalDouble> tests = new ArrayList<>();
        values.forEach(value -> tests.add(OptionalDouble.of(value)));
        List<OptionalDouble> adjusted = new ArrayList<>(correction.adjust(tests).orElseThrow());
        Collections.reverse(tests);
        Collections.reverse(adjusted);
        assertThat(correction.adjust(tests).orElseThrow()).isEqualTo(adjusted);
    }

    @Property(tries = 50)
    void ofSegments(@ForAll Random random) {
        Map<Integer, CategoryCounts> segments = new LinkedHashMap<>();
        for (int i = 0; i < 8; i++) {
            segments.put(i, counts(random));
        }
        List<CategoryCounts> there = new ArrayList<>(segments.values());
        List<CategoryCounts> back = new ArrayList<>(there);
        Collections.reverse(back);
        SegmentPrior prior = SegmentPrior.of(there).orElseThrow();
        SegmentPrior again = SegmentPrior.of(back).orElseThrow();
        there.forEach(segment -> assertThat(again.shrunken(segment)).isCloseTo(prior.shrunken(segment), within(1e-4)));
    }
}
