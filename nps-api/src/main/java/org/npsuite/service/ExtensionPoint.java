// SPDX-License-Identifier: Apache-2.0
package org.npsuite.service;

import java.util.List;
import java.util.Objects;

/**
 * An extension point and who serves it.
 *
 * @param name fully qualified name of its interface
 * @param purpose in one sentence
 * @param providers the one in use first
 */
public record ExtensionPoint(String name, String purpose, List<Provider> providers) {

    /**
     * Who serves an extension point.
     *
     * @param bundle symbolic name of the bundle
     * @param version the bundle's version
     * @param component name of the component
     * @param ranking its {@code service.ranking}
     */
    public record Provider(String bundle, String version, String component, int ranking) {}

    public ExtensionPoint {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(purpose, "purpose");
        providers = List.copyOf(providers);
    }
}
