// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every journey the one {@link SampleHost}: it starts for the first that asks and stops after the last. */
final class InTheBrowser implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SampleHost.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(InTheBrowser.class))
                .getOrComputeIfAbsent(SampleHost.class, key -> SampleHost.start(), SampleHost.class);
    }
}
