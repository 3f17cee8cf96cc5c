// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.npsuite.benchmark.internal.pack.PackFile;
import org.npsuite.benchmark.internal.pack.PackReader;
import org.npsuite.benchmark.internal.pack.PackRefusedException;
import org.npsuite.benchmark.internal.pack.PackRules;
import org.npsuite.benchmark.internal.registry.Origin.Kind;
import org.npsuite.benchmark.internal.sector.Taxonomies;
import org.npsuite.benchmark.internal.settings.BenchmarkSettings;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Packs dropped into a directory. It is looked at again and again, because file systems of containers and networks do
 * not tell of changes; a pack is read once it has not changed between two looks, so that none is read while it is being
 * copied.
 */
@Component(service = FilePacks.class, immediate = true)
public final class FilePacks {

    private static final Logger LOG = LoggerFactory.getLogger(FilePacks.class);
    private static final long LOOK_MILLIS = 250;

    private final PackRegistry registry;
    private final PackFile packFile = new PackFile(new PackReader(new PackRules(Taxonomies.load())));
    private final Optional<Path> directory;
    private final ScheduledExecutorService looking;
    /** What was seen of each pack at the last look, and what of it was read. */
    private Map<String, String> seen = Map.of();

    private final Map<String, String> read = new HashMap<>();
    private boolean unreadable;

    @Activate
    public FilePacks(BundleContext context, @Reference PackRegistry registry, @Reference BenchmarkSettings settings) {
        this(registry, settings.directory(context.getProperty("karaf.etc")));
        looking.scheduleWithFixedDelay(this::lookSafely, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Reads what is there now, and what changes whenever {@link #look()} is called. */
    FilePacks(PackRegistry registry, Optional<Path> directory) {
        this.registry = registry;
        this.directory = directory;
        this.looking = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "nps-benchmark-files");
            thread.setDaemon(true);
            return thread;
        });
        // What lies there before anybody asks has been copied long ago: two looks at once settle it.
        look();
        look();
    }

    @Deactivate
    synchronized void stop() {
        looking.shutdownNow();
        read.keySet().forEach(name -> registry.withdraw(key(name)));
    }

    /** Outermost boundary of the thread: an exception would end it, and no pack would ever be seen again. */
    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.error("The directory of benchmark packs could not be looked at", e);
        }
    }

    synchronized void look() {
        directory.ifPresent(path -> {
            try {
                look(path, PackDirectory.fingerprints(path));
                unreadable = false;
            } catch (IOException e) {
                // Packs stay as they are, and the log is told once, not four times a second.
                if (!unreadable) {
                    LOG.warn("The directory of benchmark packs {} cannot be read", path, e);
                }
                unreadable = true;
            }
        });
    }

    private void look(Path path, Map<String, String> now) {
        now.forEach((name, fingerprint) -> {
            if (fingerprint.equals(seen.get(name)) && !fingerprint.equals(read.get(name))) {
                read.put(name, fingerprint);
                read(path, name);
            }
        });
        Set<String> gone = new HashSet<>(read.keySet());
        gone.removeAll(now.keySet());
        for (String name : gone) {
            read.remove(name);
            registry.remove(key(name));
        }
        seen = now;
    }

    private void read(Path root, String name) {
        String provider = "etc/nps/benchmarks/" + name;
        Origin origin = new Origin(Kind.FILE, key(name), provider, 0, -1);
        try {
            registry.accept(origin, packFile.read(root, root.resolve(name), provider));
        } catch (PackRefusedException e) {
            registry.refuse(origin, e);
        }
    }

    private static String key(String name) {
        return "file:" + name;
    }
}
