// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Has two sides do the same, in turns: first both are warmed up, then they are measured in pairs, of which every second
 * begins with the peer. Every answer is compared with the other side's.
 *
 * @param <A> what both must agree on
 */
public final class Duel<A> {

    private final String what;
    private final Side<A> ours;
    private final Side<A> peer;

    /** @param what is done, for people */
    public Duel(String what, Side<A> ours, Side<A> peer) {
        this.what = what;
        this.ours = ours;
        this.peer = peer;
    }

    /** Gives each side the same time to warm up, and at least one try. */
    public Duel<A> warmUp(Duration each) throws Exception {
        compare(repeat(ours, each), repeat(peer, each));
        return this;
    }

    private static <A> A repeat(Side<A> side, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        Supplier<A> answer = side.work().once();
        while (System.nanoTime() < end) {
            answer = side.work().once();
        }
        return answer.get();
    }

    /**
     * Measures.
     *
     * @throws MismatchException if the two ever disagree
     */
    public List<Pair> pairs(int count) throws Exception {
        System.gc();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pairs.add(i % 2 == 0 ? oursFirst() : peerFirst());
        }
        return pairs;
    }

    private Pair oursFirst() throws Exception {
        Measured<A> first = measure(ours);
        Measured<A> second = measure(peer);
        compare(first.answer(), second.answer());
        return new Pair(first.cost(), second.cost());
    }

    private Pair peerFirst() throws Exception {
        Measured<A> first = measure(peer);
        Measured<A> second = measure(ours);
        compare(second.answer(), first.answer());
        return new Pair(second.cost(), first.cost());
    }

    private record Measured<A>(Cost cost, A answer) {}

    private static <A> Measured<A> measure(Side<A> side) throws Exception {
        long cpu = side.cpu().nanos();
        long wall = System.nanoTime();
        Supplier<A> answer = side.work().once();
        long wallTaken = System.nanoTime() - wall;
        return new Measured<>(new Cost(wallTaken, side.cpu().nanos() - cpu), answer.get());
    }

    private void compare(A answer, A other) {
        if (!answer.equals(other)) {
            throw new MismatchException(what, answer, other);
        }
    }
}
