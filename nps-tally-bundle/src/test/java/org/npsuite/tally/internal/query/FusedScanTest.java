// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.model.slice.Window;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.tally.internal.column.Columns;
import org.npsuite.testkit.Responses;

/** However the work is shared out and packed, the counts are those of the plain scan. */
class FusedScanTest {

    private static final int ROWS = 50_000;
    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final Columns COLUMNS = new Columns();
    private static final ScanThreads THREADS = new ScanThreads(4);

    @BeforeAll
    static void answers() {
        Random random = new Random(4);
        for (int i = 0; i < ROWS; i++) {
            // Half of the answers come in by time, and then all sorts.
            int day = i < ROWS / 2 ? i / 200 : random.nextInt(400);
            COLUMNS.put(RecordedResponse.builder()
                    .response(Responses.on(
                                    FIRST.plusDays(day),
                                    Responses.valid(random.nextInt(11))
                                            .owner("owner-" + random.nextInt(400))
                                            .attributes(Map.of(
                                                    "segment", "segment-" + random.nextInt(20),
                                                    "region", "region-" + random.nextInt(12),
                                                    "half", i < ROWS / 2 ? "first" : "second")))
                            .response())
                    .number(i)
                    .version(1)
                    .recordedAt(Instant.EPOCH)
                    .day(FIRST.plusDays(day))
                    .build());
        }
        for (int i = 0; i < ROWS; i += 1 + random.nextInt(200)) {
            COLUMNS.remove(i);
        }
    }

    @ParameterizedTest(name = "by {0}")
    @ValueSource(
            strings = {
                "",
                "month",
                "attr:segment",
                "month,attr:segment",
                "day,attr:half",
                "owner",
                "owner,attr:region",
                "owner,quarter,attr:half",
                "week,attr:segment,attr:half,year,attr:unheard-of"
            })
    void threadsFiltersAndLanesMakeNoDifference(String groupBy) {
        Stream.of(
                        "",
                        "attr:segment:eq:segment-3",
                        "attr:segment:ne:segment-3",
                        "owner:eq:owner-7",
                        "owner:ne:owner-7",
                        "attr:segment:in:segment-3,segment-4,segment-5",
                        "owner:in:owner-1,owner-2,owner-3,unheard-of",
                        "attr:half:eq:first",
                        "attr:half:ne:first;attr:segment:eq:segment-3;attr:region:ne:region-1;owner:ne:owner-5",
                        "attr:segment:eq:segment-3;attr:region:eq:region-1;owner:eq:owner-5")
                .forEach(where -> compare(where, groupBy));
    }

    private static void compare(String where, String groupBy) {
        for (Window window : List.of(Window.ALL, Window.of(FIRST.plusDays(40), FIRST.plusDays(300)))) {
            Slice slice = new Slice(
                    "programme", window, split(where, ";").map(Filter::parse).toList());
            TallyQuery query = new TallyQuery(
                    slice, split(groupBy, ",").map(Grouping::parse).toList(), Unit.RESPONSES);
            Tallies plain = new TallyScan(COLUMNS, query).answer();
            assertThat(scan(query, Integer.MAX_VALUE))
                    .as("%s in one thread", query)
                    .isEqualTo(plain);
            assertThat(scan(query, 10_000)).as("%s in several", query).isEqualTo(plain);
        }
    }

    private static Tallies scan(TallyQuery query, int rowsPerPart) {
        return FusedScan.of(COLUMNS, query, THREADS, rowsPerPart).orElseThrow().answer();
    }

    private static Stream<String> split(String text, String separator) {
        return Stream.of(text.split(separator)).filter(part -> !part.isEmpty());
    }
}
