// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnTest {

    @ParameterizedTest(name = "codes below {0} come back as written")
    @ValueSource(longs = {1, 2, 16, 17, 256, 257, 65_536, 65_537, 1L << 24, 1L << 31})
    void codesComeBackAsWritten(long bound) {
        Random random = new Random(bound);
        comesBack(Column.ofCodes(), random.longs(20_000, 0, bound).toArray());
    }

    @ParameterizedTest(name = "numbers around {0} come back as written")
    @ValueSource(longs = {0, -5, 1_700_000_000_000_000_000L, Long.MIN_VALUE, Long.MAX_VALUE - 60_000})
    void numbersComeBackAsWritten(long around) {
        Random random = new Random(around);
        comesBack(
                Column.ofNumbers(),
                random.longs(20_000, 0, 50_000).map(step -> around + step).toArray());
    }

    @Test
    void numbersOfEverySizeComeBackAsWritten() {
        long[] values =
                new Random(1).longs(20_000).map(value -> value >> (value & 63)).toArray();
        comesBack(Column.ofNumbers(), values);
    }

    @Test
    void numbersWhoseCommonUnitBreaksComeBackAsWritten() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            comesBack(
                    Column.ofNumbers(),
                    random.longs(12)
                            .map(value -> value >> 2 + random.nextInt(4))
                            .toArray());
        }
    }

    @Test
    void numbersThatFallComeBackAsWritten() {
        comesBack(
                Column.ofNumbers(),
                IntStream.range(0, 20_000)
                        .mapToLong(i -> (20_000L - i) * 86_400_000_000_000L)
                        .toArray());
    }

    private static void comesBack(Column column, long[] values) {
        for (int row = 0; row < values.length; row++) {
            column.set(row, values[row]);
        }
        for (int row = 0; row < values.length; row++) {
            assertThat(column.get(row)).isEqualTo(values[row]);
        }
    }

    @Test
    void aNumberChangedInPlaceComesBackAsChanged() {
        Column column = Column.ofCodes();
        long[] values = new long[10_000];
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            int row = random.nextInt(values.length);
            values[row] = random.nextInt(1 << random.nextInt(20));
            column.set(row, values[row]);
        }
        assertThat(IntStream.range(0, values.length).mapToLong(column::get).toArray())
                .isEqualTo(values);
    }

    @ParameterizedTest(name = "floating: {0}")
    @ValueSource(booleans = {false, true})
    void bytesCountedOnTheWayAreThoseThatAreThere(boolean floating) throws IOException {
        Column column = floating ? Column.ofNumbers() : Column.ofCodes();
        Random random = new Random(11);
        for (int row = 0; row < 3 * Column.BATCH; row += floating ? 1 : 1 + random.nextInt(40)) {
            column.set(row, random.nextInt(1 << random.nextInt(20)));
        }
        // Nothing is known beforehand of a column that is read.
        assertThat(column.bytes()).isPositive().isEqualTo(copy(column).bytes());
    }

    private static Column copy(Column column) throws IOException {
        Image image = new Image();
        column.save(image);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        image.writeTo(bytes);
        return Column.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    @Test
    void equalNumbersTakeNoRoom() {
        Column zeros = Column.ofCodes();
        Column times = Column.ofNumbers();
        for (int row = 0; row < 100_000; row++) {
            zeros.set(row, 0);
            times.set(row, 1_700_000_000_000_000_000L);
        }
        assertThat(zeros.bytes()).isZero();
        assertThat(times.bytes()).isLessThan(1000);
    }

    @Test
    void timesTakeAsMuchRoomAsTheirPrecisionNeeds() {
        Column times = Column.ofNumbers();
        Random random = new Random(3);
        for (int row = 0; row < 10 * Column.BATCH; row++) {
            // Ten million answers in two years: one every six seconds, exact to the second.
            times.set(row, (1_700_000_000L + row * 6L + random.nextInt(60)) * 1_000_000_000L);
        }
        assertThat(times.bytes()).isLessThan(10L * Column.BATCH * 2 + 1000);
    }

    @ParameterizedTest(name = "rows are found among codes below {0}")
    @ValueSource(ints = {1, 3, 16, 17, 200, 300, 70_000})
    void rowsAreFoundByCode(int bound) {
        Random random = new Random(bound);
        int rows = Column.BATCH - 5;
        int[] codes = random.ints(rows, 0, bound).toArray();
        Column column = Column.ofCodes();
        IntStream.range(0, rows).forEach(row -> column.set(row, codes[row]));
        int wanted = codes[17];
        assertThat(kept(rows, set -> column.keep(0, set, wanted, false)))
                .containsExactly(where(codes, code -> code == wanted));
        assertThat(kept(rows, set -> column.keep(0, set, wanted, true)))
                .containsExactly(where(codes, code -> code != wanted));
        boolean[] table = new boolean[bound];
        for (int code = 0; code < bound; code += 3) {
            table[code] = true;
        }
        assertThat(kept(rows, set -> column.keep(0, set, table))).containsExactly(where(codes, code -> code % 3 == 0));
    }

    private static int[] where(int[] codes, IntPredicate wanted) {
        return IntStream.range(0, codes.length)
                .filter(row -> wanted.test(codes[row]))
                .toArray();
    }

    private static int[] kept(int rows, Consumer<RowSet> condition) {
        RowSet set = new RowSet();
        set.fill(rows);
        condition.accept(set);
        int[] kept = new int[Column.BATCH];
        return Arrays.copyOf(kept, set.rows(kept));
    }

    @ParameterizedTest(name = "codes below {0} are read many at a time")
    @ValueSource(ints = {1, 16, 17, 1000})
    void codesAreReadManyAtATime(int bound) {
        Column column = Column.ofCodes();
        int[] codes = new Random(5).ints(Column.BATCH + 100, 0, bound).toArray();
        IntStream.range(0, codes.length).forEach(row -> column.set(row, codes[row]));
        int[] read = new int[100];
        column.read(1, 100, read);
        assertThat(read).isEqualTo(Arrays.copyOfRange(codes, Column.BATCH, codes.length));
        int last = Column.BATCH - 1;
        column.read(0, new int[] {3, last, 3}, 3, read);
        assertThat(read).startsWith(codes[3], codes[last], codes[3]);
    }

    @ParameterizedTest(name = "rows are found among {0}")
    @ValueSource(ints = {1, 63, 4095, 4096, 4097, 4105, 8191, 8192})
    void rowsAreFoundAroundTheMiddleOfABatch(int rows) {
        int[] codes = new Random(rows).ints(rows, 0, 16).toArray();
        Column column = Column.ofCodes();
        IntStream.range(0, rows).forEach(row -> column.set(row, codes[row]));
        int[] read = new int[rows];
        column.read(0, rows, read);
        assertThat(read).isEqualTo(codes);
        for (int wanted = 0; wanted < 16; wanted++) {
            int code = wanted;
            assertThat(kept(rows, set -> column.keep(0, set, code, false)))
                    .containsExactly(where(codes, other -> other == code));
        }
    }

    @ParameterizedTest(name = "an image of numbers below {0} does not see later changes")
    @ValueSource(ints = {16, 17, 1 << 20})
    void anImageDoesNotSeeLaterChanges(int bound) throws IOException {
        Column column = bound > 1 << 16 ? Column.ofNumbers() : Column.ofCodes();
        long[] values = new Random(9).longs(20_000, 0, bound).toArray();
        IntStream.range(0, values.length).forEach(row -> column.set(row, values[row]));
        Image image = new Image();
        column.save(image);
        for (int row = 0; row < 30_000; row++) {
            column.set(row, row % 7 == 0 ? 1L << 40 : row % 250);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        image.writeTo(bytes);
        Column copy = Column.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(IntStream.range(0, values.length).mapToLong(copy::get).toArray())
                .isEqualTo(values);
        assertThat(column.get(7)).isEqualTo(1L << 40);
    }
}
