// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.npsuite.benchmark.internal.pack.Complaint;
import org.npsuite.benchmark.internal.pack.PackRefusedException;
import org.npsuite.benchmark.internal.registry.Slot.State;
import org.npsuite.benchmark.internal.settings.BenchmarkSettings;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The packs of this host. Packs come and go while questions are answered: each question takes a {@link #snapshot()} and
 * never sees half a change.
 */
@Component(service = PackRegistry.class)
public final class PackRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(PackRegistry.class);

    /** How long an update may take before its bundle counts as gone. */
    private static final long UPDATE_MILLIS = 5_000;

    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final Map<String, ScheduledFuture<?>> leaving = new HashMap<>();
    private final ScheduledExecutorService departures;
    private final long lingerMillis;
    private volatile Snapshot snapshot = Snapshot.EMPTY;

    @Activate
    public PackRegistry(@Reference BenchmarkSettings settings) {
        this(settings.lingerMillis());
    }

    /** @param lingerMillis how long figures stay after their bringer has gone */
    PackRegistry(long lingerMillis) {
        this.lingerMillis = lingerMillis;
        this.departures = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "nps-benchmark-departures");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Deactivate
    public void stop() {
        departures.shutdownNow();
    }

    /** All packs of this moment. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** Takes a pack in the place of the origin's former one. */
    public synchronized void accept(Origin origin, BenchmarkPack pack) {
        slots.put(origin.key(), new Slot(origin, Optional.of(pack), List.of(), State.PRESENT));
        publish();
        LOG.info("Benchmark pack {} {} is in use, brought by {}", pack.name(), pack.version(), origin.provider());
    }

    /** Notes that an origin brought a bad pack; its last good one stays. */
    public synchronized void refuse(Origin origin, PackRefusedException why) {
        Optional<BenchmarkPack> lastGood =
                Optional.ofNullable(slots.get(origin.key())).flatMap(Slot::good);
        slots.put(origin.key(), new Slot(origin, lastGood, why.complaints(), State.PRESENT));
        publish();
        LOG.warn(
                "The benchmark pack of {} is refused{}: {}",
                origin.provider(),
                lastGood.map(pack -> ", its version " + pack.version() + " stays")
                        .orElse(""),
                why.complaints().get(0));
    }

    /** Takes an origin's pack away, in a moment: if the origin is only being updated, no answer misses its figures. */
    public synchronized void withdraw(String key) {
        if (lingerMillis == 0) {
            change(key, slot -> slot.in(State.GONE));
        } else if (change(key, slot -> slot.in(State.LEAVING))) {
            depart(key, lingerMillis);
        }
    }

    /** Gives a bundle that is just being updated time to come back. */
    public synchronized void expectBack(long bundle) {
        slots.values().stream()
                .filter(slot -> slot.origin().bundle() == bundle && slot.state() == State.LEAVING)
                .forEach(slot -> depart(slot.origin().key(), UPDATE_MILLIS));
    }

    private void depart(String key, long millis) {
        ScheduledFuture<?> earlier =
                leaving.put(key, departures.schedule(() -> leave(key), millis, TimeUnit.MILLISECONDS));
        if (earlier != null) {
            earlier.cancel(false);
        }
    }

    private synchronized void leave(String key) {
        leaving.remove(key);
        change(key, slot -> slot.state() == State.LEAVING ? slot.in(State.GONE) : slot);
    }

    /** Forgets all that a bundle ever brought, once its figures have left. */
    public void forgetBundle(long bundle) {
        departures.schedule(() -> removeBundle(bundle), lingerMillis, TimeUnit.MILLISECONDS);
    }

    private synchronized void removeBundle(long bundle) {
        if (slots.values().removeIf(slot -> slot.origin().bundle() == bundle)) {
            publish();
        }
    }

    /** Takes an origin's pack away for good, in a moment. */
    public void remove(String key) {
        withdraw(key);
        departures.schedule(() -> forget(key), lingerMillis, TimeUnit.MILLISECONDS);
    }

    /** Unless it has come back meanwhile. */
    private synchronized void forget(String key) {
        Slot slot = slots.get(key);
        if (slot != null && slot.state() != State.PRESENT) {
            slots.remove(key);
            publish();
        }
    }

    private boolean change(String key, UnaryOperator<Slot> change) {
        if (slots.computeIfPresent(key, (same, slot) -> change.apply(slot)) == null) {
            return false;
        }
        publish();
        return true;
    }

    private void publish() {
        List<Slot> shown = slots.values().stream()
                .filter(Slot::isShown)
                .sorted(Comparator.comparing((Slot slot) -> slot.state() == State.LEAVING)
                        .thenComparing(Slot::origin, Origin.PRECEDENCE))
                .toList();
        Set<String> taken = new HashSet<>();
        List<Delivery> deliveries = new ArrayList<>();
        for (Slot slot : shown) {
            boolean inUse =
                    slot.good().isPresent() && taken.add(slot.good().get().name());
            deliveries.add(new Delivery(slot.origin(), slot.good(), slot.complaints(), inUse));
        }
        deliveries.sort(Comparator.comparing((Delivery delivery) ->
                        delivery.pack().map(BenchmarkPack::name).orElse(""))
                .thenComparing(Delivery::origin, Origin.PRECEDENCE));
        snapshot = new Snapshot(deliveries);
    }

    /** For complaints about what is no file. */
    static PackRefusedException refusal(String reason) {
        return new PackRefusedException(List.of(new Complaint("", 0, reason)));
    }
}
