// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.registry;

import java.util.Map;
import org.npsuite.benchmark.internal.pack.PackRefusedException;
import org.npsuite.benchmark.internal.pack.PackRules;
import org.npsuite.benchmark.internal.registry.Origin.Kind;
import org.npsuite.benchmark.internal.sector.Taxonomies;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.npsuite.spi.benchmark.BenchmarkSource;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Packs that come as services. Each is asked for its pack once, when it appears or its properties change. */
@Component(service = ServicePacks.class, immediate = true)
public final class ServicePacks {

    private static final Logger LOG = LoggerFactory.getLogger(ServicePacks.class);

    private final PackRegistry registry;
    private final PackRules rules = new PackRules(Taxonomies.load());

    @Activate
    public ServicePacks(@Reference PackRegistry registry) {
        this.registry = registry;
    }

    @Reference(
            service = BenchmarkSource.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY,
            updated = "bind",
            unbind = "unbind")
    void bind(BenchmarkSource source, Map<String, ?> properties) {
        Origin origin = origin(source, properties);
        try {
            BenchmarkPack pack = ask(source);
            registry.accept(origin, rules.check(pack));
        } catch (PackRefusedException e) {
            registry.refuse(origin, e);
        }
    }

    void unbind(BenchmarkSource source, Map<String, ?> properties) {
        registry.withdraw(origin(source, properties).key());
    }

    /** Code of others: whatever it throws is its own fault and must not keep other packs away. */
    private static BenchmarkPack ask(BenchmarkSource source) throws PackRefusedException {
        try {
            BenchmarkPack pack = source.pack();
            if (pack != null) {
                return pack;
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} failed to give its pack", source.getClass().getName(), e);
            throw PackRegistry.refusal("pack() failed with " + e.getClass().getName() + ": see the log");
        }
        throw PackRegistry.refusal("pack() gave null");
    }

    private static Origin origin(BenchmarkSource source, Map<String, ?> properties) {
        long bundle = properties.get(Constants.SERVICE_BUNDLEID) instanceof Long id ? id : -1;
        int ranking = properties.get(Constants.SERVICE_RANKING) instanceof Integer rank ? rank : 0;
        // The name survives an update of its bundle; the id of the service does not.
        Object name = properties.get("component.name");
        String provider = name == null ? source.getClass().getName() : name.toString();
        return new Origin(Kind.SERVICE, "service:" + bundle + ":" + provider, provider, ranking, bundle);
    }
}
