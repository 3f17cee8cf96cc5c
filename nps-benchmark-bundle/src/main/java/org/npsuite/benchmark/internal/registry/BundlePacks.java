// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.npsuite.benchmark.internal.pack.BundleFiles;
import org.npsuite.benchmark.internal.pack.PackPaths;
import org.npsuite.benchmark.internal.pack.PackReader;
import org.npsuite.benchmark.internal.pack.PackRefusedException;
import org.npsuite.benchmark.internal.pack.PackRules;
import org.npsuite.benchmark.internal.registry.Origin.Kind;
import org.npsuite.benchmark.internal.sector.Taxonomies;
import org.npsuite.benchmark.internal.settings.BenchmarkSettings;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/**
 * Packs that come as data in started bundles, this one among them: the header {@value #HEADER} names their descriptors,
 * separated by commas. No class of such a bundle is loaded.
 */
@Component(service = BundlePacks.class, immediate = true)
public final class BundlePacks {

    /** Names the descriptors of a bundle's packs. */
    public static final String HEADER = "NPS-Benchmark-Pack";

    private final PackRegistry registry;
    private final PackReader reader = new PackReader(new PackRules(Taxonomies.load()));
    private final BundleTracker<Long> installed;
    private final BundleTracker<List<String>> started;

    @Activate
    public BundlePacks(BundleContext context, @Reference PackRegistry registry, @Reference BenchmarkSettings settings) {
        this.registry = registry;
        long own = context.getBundle().getBundleId();
        this.started = new BundleTracker<>(
                context,
                Bundle.STARTING | Bundle.ACTIVE,
                new Started(bundle -> bundle.getBundleId() != own || settings.stockPack()));
        this.installed = new BundleTracker<>(context, ~Bundle.UNINSTALLED, new Installed());
        installed.open();
        started.open();
    }

    @Deactivate
    void stop() {
        started.close();
        installed.close();
    }

    /** @return the keys of the origins in the bundle */
    private List<String> read(Bundle bundle) {
        String header = bundle.getHeaders("").get(HEADER);
        if (header == null) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        Stream.of(header.split(",")).map(String::strip).forEach(path -> keys.add(read(bundle, path)));
        return keys;
    }

    private String read(Bundle bundle, String path) {
        String provider = bundle.getSymbolicName() + " " + bundle.getVersion();
        Origin origin = new Origin(
                Kind.BUNDLE, "bundle:" + bundle.getBundleId() + ":" + path, provider, 0, bundle.getBundleId());
        try {
            if (!PackPaths.isInside(path)) {
                throw PackRegistry.refusal("the header " + HEADER + " must name descriptors by plain relative paths");
            }
            String descriptor = path.substring(path.lastIndexOf('/') + 1);
            registry.accept(origin, reader.read(new BundleFiles(bundle, path), descriptor, provider));
        } catch (PackRefusedException e) {
            registry.refuse(origin, e);
        }
        return origin.key();
    }

    private interface Choice {
        boolean takes(Bundle bundle);
    }

    private final class Started implements BundleTrackerCustomizer<List<String>> {

        private final Choice choice;

        Started(Choice choice) {
            this.choice = choice;
        }

        @Override
        public List<String> addingBundle(Bundle bundle, BundleEvent event) {
            List<String> keys = choice.takes(bundle) ? read(bundle) : List.of();
            return keys.isEmpty() ? null : keys;
        }

        @Override
        public void modifiedBundle(Bundle bundle, BundleEvent event, List<String> keys) {
            // From starting to active: its data are the same.
        }

        @Override
        public void removedBundle(Bundle bundle, BundleEvent event, List<String> keys) {
            keys.forEach(registry::withdraw);
        }
    }

    /** Tells the registry which bundles are being updated and which are no more. */
    private final class Installed implements BundleTrackerCustomizer<Long> {

        @Override
        public Long addingBundle(Bundle bundle, BundleEvent event) {
            return bundle.getBundleId();
        }

        @Override
        public void modifiedBundle(Bundle bundle, BundleEvent event, Long id) {
            if (event != null && event.getType() == BundleEvent.UPDATED) {
                registry.expectBack(id);
            }
        }

        @Override
        public void removedBundle(Bundle bundle, BundleEvent event, Long id) {
            if (event != null && event.getType() == BundleEvent.UNINSTALLED) {
                registry.forgetBundle(id);
            }
        }
    }
}
