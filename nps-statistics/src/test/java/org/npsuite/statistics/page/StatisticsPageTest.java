// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.drivers.DriverImportance;
import org.npsuite.statistics.score.Power;
import org.npsuite.statistics.score.PseudoCounts;
import org.npsuite.statistics.score.PublishedScore;
import org.npsuite.statistics.score.WaldInterval;
import org.npsuite.statistics.series.Cusum;
import org.npsuite.statistics.series.MannKendall;
import org.npsuite.statistics.series.Series;

/** Every worked example of docs/statistics.md, with its numbers, is computed again, and every computed one is on it. */
class StatisticsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "statistics.md");
    private static final int CELLS = 5;

    @Test
    void thePageSaysWhatTheLibraryComputes() throws IOException {
        Map<String, Examples.Example> computed = new LinkedHashMap<>();
        Examples.computed().forEach((name, example) -> computed.put("`" + name + "`", example));
        assertThat(onThePage()).containsExactlyInAnyOrderEntriesOf(computed);
    }

    @Test
    void itsSentencesDoToo() throws IOException {
        CategoryCounts counts = Examples.SPRING;
        WaldInterval wald = WaldInterval.of(counts).orElseThrow();
        PseudoCounts added = PseudoCounts.STANDARD.plus(counts);
        MannKendall trend = MannKendall.of(Series.of(TimeExamples.YEAR)).orElseThrow();
        double z = Confidence.P95.z();
        double power = Power.minimumDetectable(1, Confidence.P95, Power.USUAL);
        assertThat(Files.readString(PAGE))
                .contains("N = " + Examples.shortest(wald.score()) + ", v = 0.88 − 0.3364 = "
                        + Examples.number(wald.variance(), 4))
                .contains("times 100 in points: " + Examples.points(wald.standardError()) + ".")
                .contains(Examples.text(added.detractors(), added.passives(), added.promoters()) + " of "
                        + Examples.shortest(added.total()) + ".")
                .contains("N ± " + Examples.number(z, 2) + " √(v/n)")
                .contains(Examples.number(Confidence.P95.z(3), 2) + " for three pairs, "
                        + Examples.number(Math.sqrt(Confidence.P95.chiSquare2()), 2) + " for any")
                .contains("A band begins where rounding lets it: "
                        + Examples.shortest(100 * PublishedScore.threshold(50)) + " for 50.")
                .contains("(" + Examples.number(z, 2) + " + " + Examples.number(power - z, 2) + ")²")
                .contains(Examples.number(power, 2) + " × the error of the difference")
                .contains("(" + trend.s() + " of " + trend.n() * (trend.n() - 1) / 2 + " here)")
                .contains("(score − target)/error ∓ " + Cusum.USUAL_SLACK)
                .contains("alarm beyond " + Examples.shortest(Cusum.USUAL_LIMIT))
                .contains("for more than " + DriverImportance.MOST_FOR_LMG + " drivers");
    }

    /** Rows of four cells: the name of an example in code font, what is asked, the numbers given, the answer. */
    private static Map<String, Examples.Example> onThePage() throws IOException {
        List<String[]> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"))
                .peek(cells -> assertThat(cells).as(Arrays.toString(cells)).hasSize(CELLS))
                .toList();
        return rows.stream()
                .collect(Collectors.toMap(
                        cells -> cells[1].strip(),
                        cells -> new Examples.Example(cells[CELLS - 2].strip(), cells[CELLS - 1].strip())));
    }
}
