// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.data;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The generated answers of one run: any of them can be had by its number, and is the same every time and for every
 * engine. They come in over the year 2025 in the order of time, one in ten up to three days late; a customer answers five
 * times on average; low values of an attribute are more frequent than high ones.
 */
public final class Answers {

    private static final long SEED = 20_250_101;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long FROM = Instant.parse("2025-01-04T00:00:00Z").getEpochSecond();
    private static final long TO = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    private static final int LATE_SECONDS = 3 * 86_400;
    private static final int ANSWERS_PER_CUSTOMER = 5;

    /** Of 64 equal parts, the rating of each: 50 % promoters, 28 % passives, 22 % detractors, roughly. */
    private static final int[] RATINGS = ratings(1, 1, 1, 2, 2, 3, 4, 8, 10, 15, 17);

    private final long size;

    /** @param size how many there are, above 0 */
    public Answers(long size) {
        this.size = size;
    }

    private static int[] ratings(int... parts) {
        return IntStream.range(0, parts.length)
                .flatMap(rating -> IntStream.generate(() -> rating).limit(parts[rating]))
                .toArray();
    }

    /** How many there are. */
    public long size() {
        return size;
    }

    /** The answer of a number, 1 to {@link #size()}. */
    public Answer get(long number) {
        long codes = mixed(number * 4);
        long whoAndWhat = mixed(number * 4 + 1);
        long when = mixed(number * 4 + 2);
        List<Attribute> attributes = Attribute.ALL;
        int[] values = new int[attributes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    skewed(codes >>> i * 10 & 1023, attributes.get(i).labels().size());
        }
        long customers = Math.max(1, size / ANSWERS_PER_CUSTOMER);
        long customer = (whoAndWhat >>> 16) % customers;
        // Customers of high segments are a little less content, so that no two groups are alike.
        int rating = RATINGS[(int) (whoAndWhat & 63)];
        rating = values[0] > 12 && (whoAndWhat >>> 6 & 3) == 0 ? Math.max(0, rating - 2) : rating;
        long regular = FROM + (TO - FROM) * (number - 1) / size;
        boolean late = (when & 1023) < 102;
        long second = late ? regular - (when >>> 10) % LATE_SECONDS : regular;
        return new Answer(number, values, customer, rating, Instant.ofEpochSecond(second));
    }

    /** Those from a number on, in order. */
    public Stream<Answer> from(long first, long count) {
        return LongStream.range(first, first + count).mapToObj(this::get);
    }

    /** Between a uniform and a triangular distribution over 0 to {@code values - 1}. */
    private static int skewed(long tenBits, int values) {
        double uniform = tenBits / 1024.0;
        return (int) (values * (0.5 * uniform + 0.5 * uniform * uniform));
    }

    /** SplitMix64: the n-th number of its sequence. */
    private static long mixed(long n) {
        long z = SEED + n * GOLDEN;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
