// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.awaitility.Awaitility;

/** The management beans of a running Karaf: what {@code feature:} and {@code bundle:} do in its shell. */
public final class Management implements AutoCloseable {

    private final JMXConnector connector;
    private final MBeanServerConnection beans;

    private Management(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.beans = connector.getMBeanServerConnection();
    }

    static Management connect(int registry) {
        String url = "service:jmx:rmi:///jndi/rmi://127.0.0.1:" + registry + "/karaf-root";
        String[] credentials = {KarafHome.ADMIN, KarafHome.PASSWORD};
        return Awaitility.await("JMX answers")
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(
                        () -> new Management(JMXConnectorFactory.connect(
                                        new JMXServiceURL(url), Map.of(JMXConnector.CREDENTIALS, credentials)))
                                .answering(),
                        Objects::nonNull);
    }

    private Management answering() throws IOException, JMException {
        if (!beans.isRegistered(new ObjectName(FEATURES))) {
            connector.close();
            throw new IOException("features are not managed yet");
        }
        return this;
    }

    private static final String FEATURES = "org.apache.karaf:type=feature,name=root";
    private static final String BUNDLES = "org.apache.karaf:type=bundle,name=root";

    /** {@code feature:repo-add}. */
    public void addRepository(String uri) {
        invoke(FEATURES, "addRepository", uri);
    }

    /** {@code feature:install}. */
    public void install(String feature) {
        invoke(FEATURES, "installFeature", feature);
    }

    /** {@code feature:uninstall}. */
    public void uninstall(String feature) {
        invoke(FEATURES, "uninstallFeature", feature);
    }

    /** Names of the installed features. */
    public Set<String> features() {
        TabularData table = (TabularData) attribute(FEATURES, "Features");
        return rows(table).stream()
                .filter(row -> (Boolean) row.get("Installed"))
                .map(row -> (String) row.get("Name"))
                .collect(Collectors.toSet());
    }

    /** Bundle states by symbolic name and version. */
    public Map<String, String> bundles() {
        Map<String, String> states = new TreeMap<>();
        rows((TabularData) attribute(BUNDLES, "Bundles"))
                .forEach(row ->
                        states.put(row.get("Symbolic Name") + " " + row.get("Version"), (String) row.get("State")));
        return states;
    }

    /**
     * {@code bundle:install -s}.
     *
     * @return the id of the bundle
     */
    public long installBundle(String location) {
        return (Long) invoke(BUNDLES, "install", location, true);
    }

    /** {@code bundle:update}, from a place that may be another one. */
    public void updateBundle(long bundle, String location) {
        invoke(BUNDLES, "update", Long.toString(bundle), location);
    }

    /** {@code bundle:start}. */
    public void startBundle(long bundle) {
        invoke(BUNDLES, "start", Long.toString(bundle));
    }

    /** {@code bundle:stop}. */
    public void stopBundle(long bundle) {
        invoke(BUNDLES, "stop", Long.toString(bundle));
    }

    /** {@code bundle:uninstall}. */
    public void uninstallBundle(long bundle) {
        invoke(BUNDLES, "uninstall", Long.toString(bundle));
    }

    private static List<CompositeData> rows(TabularData table) {
        return table.values().stream().map(CompositeData.class::cast).toList();
    }

    private Object invoke(String bean, String operation, Object... arguments) {
        String[] types = Stream.of(arguments)
                .map(argument -> argument instanceof Boolean ? "boolean" : String.class.getName())
                .toArray(String[]::new);
        try {
            return beans.invoke(new ObjectName(bean), operation, arguments, types);
        } catch (JMException e) {
            throw new IllegalStateException(operation + " " + List.of(arguments), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object attribute(String bean, String name) {
        try {
            return beans.getAttribute(new ObjectName(bean), name);
        } catch (JMException e) {
            throw new IllegalStateException(name, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
