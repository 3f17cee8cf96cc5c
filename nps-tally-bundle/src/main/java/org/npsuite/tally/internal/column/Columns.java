// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.slice.Field;

/**
 * The answers of one programme, a row each, field by field. Holds no verbatim, no id and no customer's name. A row that
 * does not count, or no more, stays empty until it counts again.
 */
public final class Columns {

    /** Stands in the column of ratings where a row does not count. */
    public static final int NO_RATING = 15;

    private final Numbers numbers = new Numbers();
    private final Days days = new Days();
    private final Customers customers = new Customers();
    private final Column rating = Column.ofCodes();
    private final Column day = Column.ofNumbers();
    private final Column answeredAt = Column.ofNumbers();
    private final Column customer = Column.ofCodes();
    private final Map<Field, Coded<String>> fields = new HashMap<>();
    private final Map<Field, Coded<Set<String>>> tags = new HashMap<>();
    private final SortedMap<String, Column> drivers = new TreeMap<>();
    private final RollUps rollUps = new RollUps();
    private final Gaps gaps = new Gaps();

    public Columns() {
        for (Field.Kind kind : Field.Kind.values()) {
            if (kind != Field.Kind.ATTR && kind != Field.Kind.TAG) {
                fields.put(Field.of(kind), newField(Field.of(kind)));
            }
        }
    }

    /** Takes in a response as it stands now, be it new or known. */
    public void put(RecordedResponse recorded) {
        int row = numbers.row(recorded.number());
        boolean counts = recorded.response().status() == ResponseStatus.VALID;
        if (row != Numbers.ABSENT) {
            clear(row);
        } else if (counts) {
            row = numbers.append(recorded.number());
        }
        if (counts) {
            fill(row, recorded);
        }
    }

    /** Forgets the response of that number. */
    public void remove(long number) {
        int row = numbers.row(number);
        if (row != Numbers.ABSENT) {
            clear(row);
        }
    }

    private void fill(int row, RecordedResponse recorded) {
        Response response = recorded.response();
        if (rating.get(row) == NO_RATING) {
            gaps.add(row, -1);
        }
        rating.set(row, response.rating().orElseThrow().value());
        day.set(row, days.code(recorded.day()));
        answeredAt.set(row, nanoseconds(response.answeredAt().orElseThrow()));
        customer.set(row, response.customer().map(customers::use).orElse(Dictionary.NONE));
        response.attributes().keySet().forEach(name -> fields.computeIfAbsent(Field.attribute(name), this::newField));
        response.tags().keySet().forEach(name -> tags.computeIfAbsent(Field.tag(name), f -> new Coded<>()));
        response.ratings().keySet().forEach(name -> drivers.computeIfAbsent(name, n -> Column.ofCodes()));
        fields.forEach((field, column) -> column.set(row, one(response.values(field))));
        tags.forEach((field, column) -> column.set(row, some(response.values(field))));
        drivers.forEach((name, column) -> column.set(
                row,
                Optional.ofNullable(response.ratings().get(name))
                        .map(given -> given.value() + 1)
                        .orElse(Dictionary.NONE)));
        count(row, 1);
    }

    private Coded<String> newField(Field field) {
        rollUps.add(field);
        return new Coded<>();
    }

    private static String one(Set<String> values) {
        Iterator<String> value = values.iterator();
        return value.hasNext() ? value.next() : null;
    }

    private static Set<String> some(Set<String> values) {
        return values.isEmpty() ? null : Set.copyOf(values);
    }

    /** Exact from 1677 to 2262; beyond, all times of a side are one. */
    private static long nanoseconds(Instant instant) {
        try {
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
        } catch (ArithmeticException e) {
            return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private void clear(int row) {
        if (rating.get(row) == NO_RATING) {
            return;
        }
        count(row, -1);
        rating.set(row, NO_RATING);
        gaps.add(row, 1);
        customers.release(customer.code(row));
        customer.set(row, Dictionary.NONE);
        fields.values().forEach(column -> column.clear(row));
        tags.values().forEach(column -> column.clear(row));
        drivers.values().forEach(column -> column.set(row, Dictionary.NONE));
    }

    private void count(int row, int change) {
        rollUps.count((int) day.get(row), rating.code(row), change, field -> fields.get(field)
                .codes()
                .code(row));
    }

    /** Whether some rows of a batch do not count. */
    public boolean gaps(int batch) {
        return gaps.in(batch);
    }

    /** Whether one row's answer was given, or at the same instant recorded, after another's. */
    public boolean later(int row, int other) {
        int byTime = Long.compare(answeredAt.get(row), answeredAt.get(other));
        return byTime > 0 || byTime == 0 && numbers.number(row) > numbers.number(other);
    }

    /** Rows, those that do not count included. */
    public int rows() {
        return numbers.rows();
    }

    /** Batches of {@link Column#BATCH} rows, the last one less. */
    public int batches() {
        return (rows() + Column.BATCH - 1) / Column.BATCH;
    }

    /** How many rows a batch has. */
    public int rowsOf(int batch) {
        return Math.min(Column.BATCH, rows() - batch * Column.BATCH);
    }

    /** Ratings 0 to 10, or {@link #NO_RATING}. */
    public Column rating() {
        return rating;
    }

    /** Codes of {@link #days()}; of a row that does not count, any. */
    public Column day() {
        return day;
    }

    /** Ordinals of {@link #customers()}, 0 for none. */
    public Column customer() {
        return customer;
    }

    public Days days() {
        return days;
    }

    public Customers customers() {
        return customers;
    }

    /** Counts kept of days and of days by field. */
    public RollUps rollUps() {
        return rollUps;
    }

    /** The column of a field that has one value at most; empty where no answer ever had one. */
    public Optional<Coded<String>> field(Field field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** The column of a tag set; empty where no answer ever had one. */
    public Optional<Coded<Set<String>>> tags(Field field) {
        return Optional.ofNullable(tags.get(field));
    }

    /** By name the driver ratings plus one, 0 for none. */
    public SortedMap<String, Column> drivers() {
        return drivers;
    }
}
