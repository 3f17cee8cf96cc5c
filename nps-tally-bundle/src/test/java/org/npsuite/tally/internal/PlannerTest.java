// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.model.slice.Window;
import org.npsuite.spi.store.Submission;
import org.npsuite.spi.tally.Plan;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.testkit.FixedClock;
import org.npsuite.testkit.tally.MemoryJournal;
import org.npsuite.testkit.tally.ReferenceTallySource;

class PlannerTest {

    private static final String PROGRAMME = "programme";

    private final MemoryJournal journal = new MemoryJournal(FixedClock.at("2026-06-01T12:00:00Z"));
    private final ColumnTallySource engine = Engines.of(journal);

    @ParameterizedTest(name = "a roll-up answers by {0}")
    @ValueSource(strings = {"", "month", "attr:segment", "month,attr:segment", "week,team,year", "attr:unheard-of"})
    void aRollUpAnswersByDaysAndOneField(String groupBy) {
        manyAnswers();
        assertThat(way(query("", groupBy))).isEqualTo("ROLL_UP");
        assertThat(engine.tally(query("", groupBy)))
                .isEqualTo(new ReferenceTallySource(journal).tally(query("", groupBy)));
    }

    @ParameterizedTest(name = "few answers are scanned by {0}")
    @ValueSource(strings = {"attr:segment", "month,attr:segment", "week,team,year"})
    void aFusedScanAnswersByOneFieldWhereAnswersAreFew(String groupBy) {
        answers();
        assertThat(way(query("", groupBy))).isEqualTo("FUSED_SCAN");
        assertThat(engine.tally(query("", groupBy)))
                .isEqualTo(new ReferenceTallySource(journal).tally(query("", groupBy)));
    }

    @ParameterizedTest(name = "few answers are counted beforehand by {0}")
    @ValueSource(strings = {"", "month", "owner", "attr:unheard-of"})
    void aRollUpAnswersByDaysHoweverFewTheAnswers(String groupBy) {
        answers();
        assertThat(way(query("", groupBy))).isEqualTo("ROLL_UP");
        assertThat(engine.tally(query("", groupBy)))
                .isEqualTo(new ReferenceTallySource(journal).tally(query("", groupBy)));
    }

    @ParameterizedTest(name = "a scan answers by {0}")
    @ValueSource(strings = {"attr:segment,team", "month,attr:segment,team,owner"})
    void aFusedScanAnswersBySeveralFields(String groupBy) {
        answers();
        assertThat(way(query("", groupBy))).isEqualTo("FUSED_SCAN");
    }

    @ParameterizedTest(name = "a scan answers by {0}")
    @ValueSource(strings = {"tag:topic", "month,tag:topic"})
    void aScanAnswersByTags(String groupBy) {
        answers();
        assertThat(way(query("", groupBy))).isEqualTo("SCAN");
    }

    @Test
    void aScanAnswersWhereThereWouldBeFarMoreCellsThanAnswers() {
        answers();
        journal.add(
                PROGRAMME,
                IntStream.range(0, 1000)
                        .mapToObj(i ->
                                on("2026-02-05", valid(5).owner("owner-" + i).account("account-" + i)))
                        .toArray(Submission[]::new));
        assertThat(way(query("", "owner,account"))).isEqualTo("SCAN");
        assertThat(engine.tally(query("", "owner,account")))
                .isEqualTo(new ReferenceTallySource(journal).tally(query("", "owner,account")));
    }

    @Test
    void filtersCountAsFields() {
        manyAnswers();
        assertThat(way(query("attr:segment:eq:A;attr:segment:ne:B", "attr:segment")))
                .isEqualTo("ROLL_UP");
        assertThat(way(query("attr:segment:eq:A", "team"))).isEqualTo("FUSED_SCAN");
    }

    @Test
    void customersAreFoundByAScan() {
        answers();
        assertThat(way(new TallyQuery(Slice.of(PROGRAMME), List.of(), Unit.CUSTOMERS)))
                .isEqualTo("SCAN");
    }

    @Test
    void aFieldOfTooManyValuesIsScanned() {
        manyAnswers();
        Submission[] many = IntStream.range(0, 140_000)
                .mapToObj(i -> on(LocalDate.EPOCH, valid(5).owner("owner-" + i)))
                .toArray(Submission[]::new);
        journal.add(PROGRAMME, many);
        assertThat(way(query("owner:eq:owner-7", ""))).isEqualTo("FUSED_SCAN");
        assertThat(way(query("team:eq:north", ""))).isEqualTo("ROLL_UP");
        Tallies answer = engine.tally(query("owner:eq:owner-7", "")).counts();
        assertThat(answer.total().n()).isEqualTo(1);
    }

    @Test
    void aRollUpReadsItsCellsAndAScanItsRows() {
        answers();
        assertThat(engine.explain(query("", "month"))).isEqualTo(new Plan("columns", "ROLL_UP", 2));
        assertThat(engine.explain(query("", "month,team"))).isEqualTo(new Plan("columns", "FUSED_SCAN", 5));
        manyAnswers();
        assertThat(engine.explain(query("", "month,team"))).isEqualTo(new Plan("columns", "ROLL_UP", 6));
        assertThat(engine.explain(query("", "team,attr:segment"))).isEqualTo(new Plan("columns", "FUSED_SCAN", 205));
    }

    @Test
    void aCellThatLostItsAnswersIsNoGroup() {
        manyAnswers();
        assertThat(engine.tally(query("", "attr:segment")).counts().groups()).hasSize(3);
        journal.erase("a");
        assertThat(way(query("", "attr:segment"))).isEqualTo("ROLL_UP");
        assertThat(engine.tally(query("", "attr:segment")).counts().groups()).hasSize(2);
        assertThat(engine.tally(query("", "attr:segment")))
                .isEqualTo(new ReferenceTallySource(journal).tally(query("", "attr:segment")));
    }

    /** As many as it takes for cells to be read sooner than they are. */
    private void manyAnswers() {
        for (int i = 0; i < 40; i++) {
            answers();
        }
    }

    private void answers() {
        journal.add(
                PROGRAMME,
                on("2026-01-05", valid(9).team("north").customer("a").attributes(Map.of("segment", "A"))),
                on("2026-01-05", valid(2).team("south").tags(Map.of("topic", Set.of("price", "app")))),
                on("2026-01-05", valid(7).attributes(Map.of("segment", "B"))),
                on("2026-02-05", valid(10).team("north").customer("a").attributes(Map.of("segment", "A"))),
                on("2026-02-05", valid(0).team("south")));
    }

    private String way(TallyQuery query) {
        return engine.explain(query).way();
    }

    private static TallyQuery query(String where, String groupBy) {
        List<Filter> filters = split(where, ";").map(Filter::parse).toList();
        return new TallyQuery(
                new Slice(PROGRAMME, Window.of(LocalDate.EPOCH, null), filters),
                split(groupBy, ",").map(Grouping::parse).toList(),
                Unit.RESPONSES);
    }

    private static Stream<String> split(String text, String separator) {
        return Arrays.stream(text.split(separator)).filter(part -> !part.isEmpty());
    }
}
