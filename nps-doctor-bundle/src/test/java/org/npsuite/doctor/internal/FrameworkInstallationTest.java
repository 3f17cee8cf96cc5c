// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.npsuite.spi.tally.TallySource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

class FrameworkInstallationTest {

    private static final Bundle BUNDLE =
            stub(Bundle.class, Map.of("getSymbolicName", "com.example.engine", "getVersion", new Version(2, 1, 0)));

    @Test
    void aComponentIsCalledByItsName() {
        assertThat(nameOf(Map.of("component.name", "com.example.Engine", "service.description", "An engine")))
                .isEqualTo("com.example.Engine");
    }

    @Test
    void aServiceThatIsNoComponentIsCalledAsItDescribesItself() {
        assertThat(nameOf(Map.of("service.description", "An engine"))).isEqualTo("An engine");
    }

    @Test
    void aServiceThatSaysNothingIsCalledAsItsBundle() {
        assertThat(nameOf(Map.of())).isEqualTo("com.example.engine");
    }

    private static String nameOf(Map<String, Object> properties) {
        ServiceReference<?> reference = (ServiceReference<?>) Proxy.newProxyInstance(
                FrameworkInstallationTest.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (proxy, method, given) ->
                        method.getName().equals("getBundle") ? BUNDLE : properties.get((String) given[0]));
        BundleContext context =
                stub(BundleContext.class, Map.of("getAllServiceReferences", new ServiceReference<?>[] {reference}));
        return new FrameworkInstallation(context, null)
                .offers(TallySource.class)
                .get(0)
                .component();
    }

    /** Answers each method by its name. */
    private static <T> T stub(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                FrameworkInstallationTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, given) -> answers.get(method.getName())));
    }
}
