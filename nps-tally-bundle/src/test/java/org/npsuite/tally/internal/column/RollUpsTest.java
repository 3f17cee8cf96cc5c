// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Field;
import org.npsuite.testkit.Responses;

/** A roll-up is there while it pays, and as long as it is there it counts what the columns hold. */
class RollUpsTest {

    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final Field SEGMENT = Field.attribute("segment");
    private static final Field TEAM = Field.of(Field.Kind.TEAM);
    private static final int DAYS = 4;

    private Columns columns = new Columns();
    private int rows;

    @Test
    void ofASmallProgrammeTheyTakeLessThanItsColumns() {
        Map<String, Integer> values =
                Map.of("segment", 20, "region", 12, "product", 40, "plan", 4, "tenure", 8, "sector", 30);
        Random random = new Random(1);
        while (rows < 300_000) {
            Map<String, String> attributes = new HashMap<>();
            values.forEach((name, count) -> attributes.put(name, name + random.nextInt(count)));
            append(random.nextInt(365), attributes);
            if (rows % 5000 == 0) {
                long rollUps = columns.rollUps().bytes();
                assertThat(rollUps)
                        .as("bytes at %d answers", rows)
                        .isLessThan((columns.bytes() - columns.indexBytes() - rollUps) / 2);
            }
        }
        assertThat(columns.rollUps().of(SEGMENT)).isPresent();
    }

    @Test
    void oneBeginsWithEnoughRowsToACellAndEndsWhenTheseAreFarTooFew() {
        int begins = DAYS * 4 * RollUp.ROWS_PER_CELL;
        appendUpTo(begins - 1, 3);
        assertThat(columns.rollUps().of(SEGMENT)).isEmpty();
        appendUpTo(begins, 3);
        isCounted(SEGMENT);

        appendUpTo(begins + 8, 7);
        isCounted(SEGMENT);
        appendUpTo(begins + 20, 20);
        assertThat(columns.rollUps().of(SEGMENT)).isEmpty();

        int beginsAgain = DAYS * 21 * RollUp.ROWS_PER_CELL;
        appendUpTo(beginsAgain - 1, 20);
        assertThat(columns.rollUps().of(SEGMENT)).isEmpty();
        appendUpTo(beginsAgain, 20);
        isCounted(SEGMENT);
    }

    @Test
    void thereIsNoneOfVeryManyCells() {
        assertThat(RollUp.pays(RollUp.MOST_CELLS, Integer.MAX_VALUE)).isTrue();
        assertThat(RollUp.pays(RollUp.MOST_CELLS + 1L, Integer.MAX_VALUE)).isFalse();
    }

    @Test
    void theDaysDoForAFieldWithoutValues() {
        appendUpTo(1000, 3);
        assertThat(columns.rollUps().of(TEAM)).containsSame(columns.rollUps().days());
        put(rows++, 0, Responses.valid(9).team("north"));
        assertThat(columns.rollUps().of(TEAM))
                .get()
                .isNotSameAs(columns.rollUps().days());
        isCounted(TEAM);
    }

    @Test
    void aFieldMetLateIsCountedWithTheRowsThatLackIt() {
        appendUpTo(3 * Column.BATCH, 3);
        put(7, 1, Responses.valid(0).attributes(Map.of("late", "yes")));
        append(2, Map.of("late", "no"));
        isCounted(Field.attribute("late"));
    }

    @Test
    void changesBeforeAndAfterItBeginsAreCountedOnce() {
        Random random = new Random(3);
        for (int step = 0; step < 6000; step++) {
            int values = 2 + step / 1000;
            int number = step % 3 == 0 ? rows++ : random.nextInt(rows);
            if (random.nextInt(5) == 0) {
                columns.remove(number);
            } else {
                put(number, random.nextInt(DAYS), answer(random, values));
            }
            columns.rollUps().of(SEGMENT).ifPresent(rollUp -> isCounted(SEGMENT));
        }
        isCounted(SEGMENT);
        isCounted(TEAM);
    }

    private static Response.Builder answer(Random random, int values) {
        Response.Builder answer = Responses.valid(random.nextInt(11)).team("team-" + random.nextInt(2));
        if (random.nextInt(6) == 0) {
            answer.status(ResponseStatus.EXCLUDED);
        }
        return random.nextInt(4) == 0
                ? answer
                : answer.attributes(Map.of("segment", "segment-" + random.nextInt(values)));
    }

    @Test
    void aRestartChangesNothing() throws IOException {
        int begins = DAYS * 4 * RollUp.ROWS_PER_CELL;
        List<Boolean> kept = new ArrayList<>();
        for (int upTo : new int[] {100, begins - 1, begins, begins + 20, begins + 40}) {
            appendUpTo(upTo, upTo <= begins ? 3 : 6);
            boolean before = columns.rollUps().of(SEGMENT).isPresent();
            long bytes = columns.bytes();
            columns = copy(columns);
            assertThat(columns.rollUps().of(SEGMENT).isPresent()).isEqualTo(before);
            assertThat(columns.bytes()).isEqualTo(bytes);
            kept.add(before);
        }
        assertThat(kept).containsExactly(false, false, true, true, true);
        isCounted(SEGMENT);
    }

    private static Columns copy(Columns columns) throws IOException {
        Image image = new Image();
        columns.save(image);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        image.writeTo(bytes);
        return Columns.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    private void appendUpTo(int count, int values) {
        while (rows < count) {
            append(rows % DAYS, Map.of("segment", "segment-" + rows % values));
        }
    }

    private void append(int day, Map<String, String> attributes) {
        put(rows, day, Responses.valid(rows++ % 11).attributes(attributes));
    }

    private void put(int number, int day, Response.Builder response) {
        columns.put(RecordedResponse.builder()
                .response(Responses.on(FIRST.plusDays(day), response).response())
                .number(number)
                .version(1)
                .recordedAt(Instant.EPOCH)
                .day(FIRST.plusDays(day))
                .build());
    }

    /** The roll-up is there, and says what reading row by row says. */
    private void isCounted(Field field) {
        Map<String, Integer> expected = new TreeMap<>();
        Column codes = columns.fields().text(field).orElseThrow().codes();
        for (int row = 0; row < columns.rows(); row++) {
            int rating = columns.rating().code(row);
            if (rating != Columns.NO_RATING) {
                expected.merge(cell(columns.day().code(row), codes.code(row), rating), 1, Integer::sum);
            }
        }
        assertThat(counts(columns.rollUps().of(field).orElseThrow())).isEqualTo(expected);
    }

    private Map<String, Integer> counts(RollUp rollUp) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int day = 0; day < columns.days().size(); day++) {
            for (int at = 0; at < rollUp.codes(day) * Tally.RATINGS; at++) {
                if (rollUp.counts(day)[at] != 0) {
                    counts.put(cell(day, at / Tally.RATINGS, at % Tally.RATINGS), rollUp.counts(day)[at]);
                }
            }
        }
        return counts;
    }

    private static String cell(int day, int code, int rating) {
        return day + "/" + code + "/" + rating;
    }
}
