// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Registry;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** A container that has the services a test gives it, and a session in it. */
final class FakeHost {

    final Map<String, Object> services = new HashMap<>();
    final Map<String, Object> variables = new HashMap<>(Map.of("USER", "ada", "LANG", "en_GB.UTF-8"));
    final Map<Class<?>, Completer> completers = new HashMap<>();
    Path directory = Path.of(".");
    int borrowed;

    <T> FakeHost with(Class<T> type, T service) {
        services.put(type.getName(), service);
        return this;
    }

    BundleContext context() {
        return (BundleContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BundleContext.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getServiceReference":
                            String name = ((Class<?>) arguments[0]).getName();
                            return services.containsKey(name) ? reference(name) : null;
                        case "getService":
                            borrowed++;
                            return services.get(arguments[0].toString());
                        case "ungetService":
                            borrowed--;
                            return true;
                        default:
                            throw new UnsupportedOperationException(method.getName());
                    }
                });
    }

    private static ServiceReference<?> reference(String name) {
        return (ServiceReference<?>) Proxy.newProxyInstance(
                FakeHost.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (proxy, method, arguments) -> method.getName().equals("toString") ? name : null);
    }

    Session session() {
        return (Session) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "get":
                            return variables.get(arguments[0]);
                        case "currentDir":
                            return directory;
                        case "getRegistry":
                            return registry();
                        default:
                            throw new UnsupportedOperationException(method.getName());
                    }
                });
    }

    /** Runs a command and returns what it printed. */
    List<String> run(NpsCommand command) throws Exception {
        command.context = context();
        command.session = session();
        PrintStream terminal = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            command.execute();
        } finally {
            System.setOut(terminal);
        }
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .map(String::stripTrailing)
                .toList();
    }

    private Registry registry() {
        return (Registry) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Registry.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getService")) {
                        return completers.get(arguments[0]);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    static CommandLine typed(String... words) {
        String last = words[words.length - 1];
        return (CommandLine) Proxy.newProxyInstance(
                FakeHost.class.getClassLoader(),
                new Class<?>[] {CommandLine.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getArguments" -> words;
                    case "getCursorArgument" -> last;
                    case "getArgumentPosition" -> last.length();
                    case "getBufferPosition" -> String.join(" ", words).length();
                    case "getCursorArgumentIndex" -> words.length - 1;
                    default -> String.join(" ", words);
                });
    }
}
