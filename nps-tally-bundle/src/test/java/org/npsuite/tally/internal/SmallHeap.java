// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.Page;
import org.npsuite.spi.store.Watermark;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyAnswer;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.spi.tally.TallySource;
import org.npsuite.tally.internal.follow.Budget;
import org.npsuite.tally.internal.follow.Followers;
import org.npsuite.tally.internal.follow.Snapshots;
import org.npsuite.testkit.Responses;

/**
 * Asks an engine about more answers than this process has memory for, then about a few. Prints who answered. The journal
 * makes its entries up as they are read, so that nothing but the engine takes memory.
 */
final class SmallHeap {

    /** Four times what 96 MB hold of answers none of which has a customer, an owner or a segment in common. */
    static final long MANY = 1_500_000;

    static final long FEW = 1000;

    private static final long SUBSTITUTED = 77;

    private SmallHeap() {}

    /** @param arguments a directory for snapshots, and the budget in bytes */
    public static void main(String[] arguments) {
        Followers followers = new Followers(
                (Journal) proxy(Journal.class, SmallHeap::journal),
                new Snapshots(Path.of(arguments[0]), "made-up"),
                new Budget(Long.parseLong(arguments[1])),
                Runnable::run,
                Duration.ofMinutes(1),
                Clock.systemUTC());
        TallySource sql = (TallySource) proxy(
                TallySource.class,
                (method, asked) -> new TallyAnswer<>(
                        new Tallies(Tally.of(new long[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, SUBSTITUTED}), Map.of(), 0),
                        Watermark.START,
                        OptionalDouble.empty()));
        ColumnTallySource engine = new ColumnTallySource(followers, Engines.PLANNER, () -> Optional.of(sql));
        followers.round();
        System.out.println("many " + n(engine, "many"));
        System.out.println("few " + n(engine, "few"));
    }

    private static String n(TallySource engine, String programme) {
        long n = engine.tally(new TallyQuery(Slice.of(programme), List.of(), Unit.RESPONSES))
                .counts()
                .total()
                .n();
        return n == SUBSTITUTED ? "by sql" : Long.toString(n);
    }

    private interface Answering {
        Object answer(String method, Object[] asked);
    }

    private static Object proxy(Class<?> type, Answering answering) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, asked) -> answering.answer(method.getName(), asked));
    }

    private static Object journal(String method, Object[] asked) {
        return switch (method) {
            case "programmes" -> List.of("few", "many");
            case "watermark" -> watermark(size((String) asked[0]));
            case "responses" -> new Page<>(List.of(response(size(((Slice) asked[0]).programme()))), Optional.empty());
            case "changesAfter" -> entries((String) asked[0], (Watermark) asked[1], (int) asked[2]);
            default -> throw new UnsupportedOperationException(method);
        };
    }

    private static long size(String programme) {
        return programme.equals("many") ? MANY : FEW;
    }

    private static Watermark watermark(long number) {
        return new Watermark(Long.toString(number));
    }

    private static List<JournalEntry> entries(String programme, Watermark after, int limit) {
        long first = after.equals(Watermark.START) ? 1 : Long.parseLong(after.value()) + 1;
        return LongStream.rangeClosed(first, Math.min(size(programme), first + limit - 1))
                .mapToObj(number -> new JournalEntry(
                        JournalEntry.Type.RECORDED, number, Optional.of(response(number)), watermark(number)))
                .toList();
    }

    private static RecordedResponse response(long number) {
        LocalDate day = LocalDate.parse("2026-01-15");
        return RecordedResponse.builder()
                .programme("programme")
                .response(Responses.on(
                                day,
                                Responses.valid((int) (number % 11))
                                        .customer("customer " + number)
                                        .owner("owner " + number)
                                        .attributes(Map.of("segment", "segment " + number)))
                        .response())
                .number(number)
                .version(1)
                .recordedAt(Instant.EPOCH)
                .day(day)
                .build();
    }
}
