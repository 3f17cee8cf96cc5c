// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.suite;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** As much of an OSGi framework as a component that registers its services by hand needs. */
final class Framework {

    private final Map<String, Object> services = new HashMap<>();

    /** What the component is given. */
    BundleContext context() {
        return (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "registerService" -> register(arguments[0], arguments[1]);
                    case "getProperty" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Object register(Object type, Object service) {
        services.put(((Class<?>) type).getName(), service);
        return Proxy.newProxyInstance(
                ServiceRegistration.class.getClassLoader(),
                new Class<?>[] {ServiceRegistration.class},
                (proxy, method, arguments) -> null);
    }

    /** What was registered. */
    <T> T service(Class<T> type) {
        return type.cast(services.get(type.getName()));
    }
}
