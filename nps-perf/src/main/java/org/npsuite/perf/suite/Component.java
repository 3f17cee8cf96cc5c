// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.suite;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Does with a component what the framework does and nobody else may: closes it. */
final class Component {

    private Component() {}

    /** Calls the method that takes no parameters and is called so. */
    static void deactivate(Object component, String name) {
        try {
            Method method = component.getClass().getDeclaredMethod(name);
            method.setAccessible(true);
            method.invoke(component);
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
