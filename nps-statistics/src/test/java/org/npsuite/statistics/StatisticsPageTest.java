// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics;

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

/** Every worked example of docs/statistics.md is computed again, and every computed one is on the page. */
class StatisticsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "statistics.md");
    private static final int CELLS = 5;

    @Test
    void thePageSaysWhatTheLibraryComputes() throws IOException {
        Map<String, String> computed = new LinkedHashMap<>();
        PageExamples.computed().forEach((name, answer) -> computed.put("`" + name + "`", answer));
        assertThat(examples()).containsExactlyInAnyOrderEntriesOf(computed);
    }

    /** Rows of four cells whose first is the name of an example in code font; the last is the answer. */
    private static Map<String, String> examples() throws IOException {
        List<String[]> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"))
                .peek(cells -> assertThat(cells).as(Arrays.toString(cells)).hasSize(CELLS))
                .toList();
        return rows.stream().collect(Collectors.toMap(cells -> cells[1].strip(), cells -> cells[CELLS - 1].strip()));
    }
}
