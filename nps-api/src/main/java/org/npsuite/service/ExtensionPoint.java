// SPDX-License-Identifier: Apache-2.0
package org.npsuite.service;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.npsuite.spi.benchmark.BenchmarkSource;
import org.npsuite.spi.doctor.Examination;
import org.npsuite.spi.response.ResponseScreen;

/**
 * An extension point and who serves it.
 *
 * @param name fully qualified name of its interface
 * @param purpose in one sentence
 * @param providers the one in use first; see {@link #inUse()}
 */
public record ExtensionPoint(String name, String purpose, List<Provider> providers) {

    /**
     * Who serves an extension point.
     *
     * @param bundle symbolic name of the bundle
     * @param version the bundle's version
     * @param component name of the component; where it is none, what the service or its bundle calls itself
     * @param ranking its {@code service.ranking}
     */
    public record Provider(String bundle, String version, String component, int ranking) {}

    /** Served by all who offer them; every other point is served by one. */
    private static final Set<String> SIDE_BY_SIDE =
            Set.of(BenchmarkSource.class.getName(), Examination.class.getName(), ResponseScreen.class.getName());

    public ExtensionPoint {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(purpose, "purpose");
        providers = List.copyOf(providers);
    }

    /** The providers in use: all where they stand side by side, else the first. */
    public List<Provider> inUse() {
        return SIDE_BY_SIDE.contains(name) || providers.isEmpty() ? providers : providers.subList(0, 1);
    }
}
