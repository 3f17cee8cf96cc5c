// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.suite;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;

/** Does with a component what the framework does: constructs it, gives it its settings, closes it. */
final class Component {

    private Component() {}

    /**
     * A component, by its constructor that takes settings.
     *
     * @param settings what an administrator has set; the rest has its default
     * @param references for the constructor's parameters in their order, the settings left out
     */
    static <T> T activate(Class<T> type, Map<String, Object> settings, Object... references) {
        Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                .filter(candidate ->
                        Arrays.stream(candidate.getParameterTypes()).anyMatch(Class::isAnnotation))
                .findFirst()
                .orElseThrow();
        Class<?>[] parameters = constructor.getParameterTypes();
        Object[] arguments = new Object[parameters.length];
        int next = 0;
        for (int i = 0; i < parameters.length; i++) {
            arguments[i] = parameters[i].isAnnotation() ? settings(parameters[i], settings) : references[next++];
        }
        constructor.setAccessible(true);
        return type.cast(called(() -> constructor.newInstance(arguments)));
    }

    /** Calls the method that takes no parameters and is called so. */
    static void deactivate(Object component, String name) {
        called(() -> {
            Method method = component.getClass().getDeclaredMethod(name);
            method.setAccessible(true);
            return method.invoke(component);
        });
    }

    private static Object settings(Class<?> type, Map<String, Object> set) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> set.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    @FunctionalInterface
    private interface Call {
        Object now() throws ReflectiveOperationException;
    }

    private static Object called(Call call) {
        try {
            return call.now();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
