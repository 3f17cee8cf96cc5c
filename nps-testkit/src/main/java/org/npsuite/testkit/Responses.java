// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.score.Rating;
import org.npsuite.model.score.Tally;
import org.npsuite.spi.store.Submission;

/** Responses in as few words as a test can read. */
public final class Responses {

    private static final AtomicLong NEXT = new AtomicLong();

    private Responses() {}

    /** A builder of a response that counts, with an id of its own. */
    public static Response.Builder valid(int rating) {
        return some(ResponseStatus.VALID).rating(new Rating(rating));
    }

    /** A builder of a response without a rating, with an id of its own. */
    public static Response.Builder dismissed() {
        return some(ResponseStatus.DISMISSED);
    }

    private static Response.Builder some(ResponseStatus status) {
        return Response.builder().id("response-" + NEXT.incrementAndGet()).status(status);
    }

    /** The response, given at noon (UTC) of {@code day}, ready for a journal. */
    public static Submission on(LocalDate day, Response.Builder response) {
        Instant noon = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        return submission(response.answeredAt(noon).build(), ZoneOffset.UTC);
    }

    /** As {@link #on(LocalDate, Response.Builder)}, with the day as {@code 2026-01-31}. */
    public static Submission on(String day, Response.Builder response) {
        return on(LocalDate.parse(day), response);
    }

    /** One response per answer of {@code tally}, all given at noon (UTC) of {@code day} and otherwise empty. */
    public static List<Submission> on(LocalDate day, Tally tally) {
        long[] counts = tally.counts();
        return IntStream.range(0, Tally.RATINGS)
                .boxed()
                .flatMap(rating -> LongStream.range(0, counts[rating]).mapToObj(i -> on(day, valid(rating))))
                .toList();
    }

    /** A response with id and {@code answeredAt}, ready for a journal; it counts on its local day in {@code zone}. */
    public static Submission submission(Response response, ZoneId zone) {
        LocalDate day = response.answeredAt().orElseThrow().atZone(zone).toLocalDate();
        return new Submission(response, day, Integer.toHexString(response.hashCode()));
    }
}
