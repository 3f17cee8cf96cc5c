// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;

/** Which methods each address knows, read from the resources themselves. */
public final class Routes {

    private record Route(Pattern address, String method) {}

    private final List<Route> routes = new ArrayList<>();

    /** @param resources all that is served */
    public Routes(Collection<?> resources) {
        resources.forEach(resource -> add(resource.getClass()));
    }

    private void add(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        for (Method method : resource.getMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (http != null) {
                    Path more = method.getAnnotation(Path.class);
                    routes.add(new Route(address(more == null ? root : root + more.value()), http.value()));
                }
            }
        }
    }

    /** {@code /programmes/{programme}} as a pattern. */
    private static Pattern address(String template) {
        return Pattern.compile(template.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+") + "/?");
    }

    /**
     * The methods of an address, in alphabetical order; empty where nothing is served.
     *
     * @param path below the base, undecoded
     */
    public Set<String> methods(String path) {
        String absolute = path.startsWith("/") ? path : "/" + path;
        Set<String> methods = new TreeSet<>();
        routes.stream()
                .filter(route -> route.address().matcher(absolute).matches())
                .forEach(route -> methods.add(route.method()));
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }
}
