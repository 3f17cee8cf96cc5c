// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.npsuite.spi.doctor.Examination;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.tally.TallySource;
import org.npsuite.tally.internal.follow.Budget;
import org.npsuite.tally.internal.follow.Followers;
import org.npsuite.tally.internal.follow.ReadingOn;
import org.npsuite.tally.internal.follow.Snapshots;
import org.npsuite.tally.internal.query.Planner;
import org.npsuite.tally.internal.query.ScanThreads;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers an engine of columns for the journal that is there, under that journal's name. Registered by hand because the
 * name is only known once the journal is.
 */
@Component(service = {})
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=org.npsuite.spi.tally.TallySource",
        effective = "active")
public final class TallyEngine {

    private static final Logger LOG = LoggerFactory.getLogger(TallyEngine.class);

    /** Service property that tells engines apart; an engine that reads the database directly is {@code sql}. */
    private static final String ENGINE = "nps.engine";

    private static final int PREFERRED = 100;
    private static final long CLOSING_SECONDS = 20;

    private final Followers followers;
    private final ScheduledExecutorService background;
    private final ExecutorService readers;
    private final ReadingOn readingOn;
    private final ScanThreads scanThreads;
    private final ServiceRegistration<TallySource> engine;
    private final ServiceRegistration<Examination> examination;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY,
            target = "(" + ENGINE + "=sql)")
    private volatile List<Map.Entry<Map<String, Object>, TallySource>> substitutes = List.of();

    @Activate
    public TallyEngine(
            @Reference Map.Entry<Map<String, Object>, Journal> journal,
            @Reference TallySettings settings,
            BundleContext bundle) {
        String store = String.valueOf(journal.getKey().getOrDefault(Journal.STORE, ""));
        Budget budget = new Budget(bytes(settings));
        background = Executors.newScheduledThreadPool(2, task -> daemon(task, "nps-tally"));
        readers = Executors.newCachedThreadPool(task -> daemon(task, "nps-tally-reader"));
        followers = new Followers(
                journal.getValue(),
                new Snapshots(settings.directory().orElseGet(() -> ownDirectory(bundle)), store),
                budget,
                readers,
                Duration.ofMillis(settings.patienceMilliseconds()),
                Clock.systemUTC());
        readingOn = new ReadingOn(journal.getValue(), followers, background);
        background.scheduleWithFixedDelay(this::round, 0, settings.roundMilliseconds(), TimeUnit.MILLISECONDS);
        scanThreads = ScanThreads.ofThisMachine();
        engine = bundle.registerService(
                TallySource.class,
                new ColumnTallySource(followers, new Planner(scanThreads), () -> substitute(store)),
                properties(store));
        examination = bundle.registerService(
                Examination.class,
                new TallyExamination(followers, budget, () -> substitute(store).isPresent()),
                new Hashtable<>(Map.of(Constants.SERVICE_DESCRIPTION, TallyExamination.class.getName())));
    }

    /** The engine that reads the database of that store, if there is one. */
    private Optional<TallySource> substitute(String store) {
        return Substitutes.of(store, substitutes);
    }

    private static long bytes(TallySettings settings) {
        return settings.budgetMegabytes() > 0
                ? settings.budgetMegabytes() << 20
                : Runtime.getRuntime().maxMemory() / 4;
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private static Path ownDirectory(BundleContext bundle) {
        String data = bundle.getProperty("karaf.data");
        return data == null ? bundle.getDataFile("tally").toPath() : Path.of(data, "nps", "tally");
    }

    private static Dictionary<String, Object> properties(String store) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(Journal.STORE, store);
        properties.put(ENGINE, ColumnTallySource.ENGINE);
        properties.put(Constants.SERVICE_RANKING, PREFERRED);
        properties.put(Constants.SERVICE_DESCRIPTION, ColumnTallySource.class.getName());
        return properties;
    }

    private void round() {
        try {
            followers.round();
        } catch (RuntimeException e) {
            // The schedule would silently end with an exception, and with it all reading ahead and every snapshot.
            LOG.error("Reading ahead failed; questions read for themselves, the next round tries again", e);
        }
    }

    /** Lets threads end by themselves: an interrupt may make an embedded database close its file. */
    @Deactivate
    void close() throws InterruptedException {
        engine.unregister();
        examination.unregister();
        readingOn.close();
        scanThreads.close();
        background.shutdown();
        readers.shutdown();
        followers.close();
        background.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
        readers.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
    }
}
