// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.io.DataInput;
import java.io.IOException;
import java.time.Instant;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;

/**
 * The answers of one programme, a row each, field by field. Holds no verbatim, no id and no customer's name. A row that
 * does not count, or no more, stays empty until it counts again.
 */
public final class Columns {

    /** Stands in the column of ratings where a row does not count. */
    public static final int NO_RATING = 15;

    private final Numbers numbers;
    private final Days days;
    private final Column rating;
    private final Column day;
    private final Column answeredAt;
    private final Column customer;
    private final Customers customers;
    private final RollUps rollUps;
    private final Fields fields;
    private final Gaps gaps;

    public Columns() {
        numbers = new Numbers();
        days = new Days();
        rating = Column.ofCodes();
        day = Column.ofNumbers();
        answeredAt = Column.ofNumbers();
        customer = Column.ofCodes();
        customers = Customers.nobody();
        gaps = new Gaps();
        rollUps = new RollUps(day, rating);
        fields = new Fields(rollUps);
        fields.addFixed();
    }

    private Columns(DataInput in) throws IOException {
        numbers = Numbers.load(in);
        days = Days.load(in);
        rating = Column.load(in);
        day = Column.load(in);
        answeredAt = Column.load(in);
        customer = Column.load(in);
        customers = Customers.load(in);
        gaps = Gaps.load(in);
        rollUps = new RollUps(day, rating);
        fields = new Fields(rollUps);
        fields.load(in);
        rollUps.load(in);
    }

    /** Reads what {@link #save} wrote. */
    public static Columns load(DataInput in) throws IOException {
        return new Columns(in);
    }

    /** Adds everything to an image. */
    public void save(Image image) throws IOException {
        numbers.save(image);
        days.save(image.data());
        rating.save(image);
        day.save(image);
        answeredAt.save(image);
        customer.save(image);
        customers.save(image);
        gaps.save(image);
        fields.save(image);
        rollUps.save(image);
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
        fields.learn(response);
        fields.set(row, response);
        rollUps.count(row, 1);
        rollUps.settle(rows());
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
        rollUps.count(row, -1);
        rating.set(row, NO_RATING);
        gaps.add(row, 1);
        customers.release(customer.code(row));
        customer.set(row, Dictionary.NONE);
        fields.clear(row);
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

    /** Whether some rows of a batch do not count. */
    public boolean gaps(int batch) {
        return gaps.in(batch);
    }

    /** Ratings 0 to 10, or {@link #NO_RATING}. */
    public Column rating() {
        return rating;
    }

    /** When answers were given, in nanoseconds; times farther than those reach are all one. */
    public Column answeredAt() {
        return answeredAt;
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

    /** Everything else that answers are told apart by. */
    public Fields fields() {
        return fields;
    }

    /** Counts kept of days, and of days by field. */
    public RollUps rollUps() {
        return rollUps;
    }

    /** Tells responses apart by a text, without repeating it. */
    public long fingerprint(String text) {
        return customers.fingerprint(text);
    }

    /** Bytes it takes, dictionaries roughly. */
    public long bytes() {
        return rating.bytes()
                + day.bytes()
                + answeredAt.bytes()
                + customer.bytes()
                + fields.bytes()
                + rollUps.bytes()
                + indexBytes();
    }

    /** Bytes of which it takes to find a response by its number, and a customer by the hash of an id. */
    public long indexBytes() {
        return numbers.bytes() + customers.bytes();
    }
}
