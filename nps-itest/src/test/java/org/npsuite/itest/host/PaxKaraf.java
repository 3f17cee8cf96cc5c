// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.host;

import static org.ops4j.pax.exam.CoreOptions.maven;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.features;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.logLevel;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.karaf.options.LogLevelOption.LogLevel;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/** A stock Karaf in a Pax Exam container, asked from outside over HTTP and JMX. */
public final class PaxKaraf implements AutoCloseable {

    /** Where features of this build come from. */
    public static final String FEATURES =
            "mvn:org.npsuite/nps-feature/" + System.getProperty("nps.version") + "/xml/features";

    private final int port = Ports.free();
    private final Path unpacked = Path.of("target", "exam", "karaf-" + port);
    private final int ssh = Ports.free();
    private final TestContainer container;

    private PaxKaraf(List<Option> options) {
        options.addAll(stock());
        try {
            container = PaxExamRuntime.createContainer(PaxExamRuntime.createTestSystem(options.toArray(Option[]::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        container.start();
    }

    /** A stock Karaf with nothing of ours. */
    public static PaxKaraf stockKaraf(Option... more) {
        return new PaxKaraf(new ArrayList<>(List.of(more)));
    }

    /** A stock Karaf with the suite among its boot features. */
    public static PaxKaraf withSuite(Option... more) {
        List<Option> options = new ArrayList<>(Arrays.asList(more));
        options.add(features(
                maven("org.npsuite", "nps-feature", System.getProperty("nps.version"))
                        .classifier("features")
                        .type("xml"),
                "nps"));
        PaxKaraf karaf = new PaxKaraf(options);
        karaf.rest().awaitReady();
        return karaf;
    }

    private List<Option> stock() {
        String version = System.getProperty("karaf.version");
        Stream<Option> karaf = Stream.of(
                karafDistributionConfiguration()
                        .frameworkUrl(maven("org.apache.karaf", "apache-karaf", version)
                                .type("tar.gz"))
                        .karafVersion(version)
                        .name("Karaf")
                        .unpackDirectory(unpacked.toFile())
                        .useDeployFolder(false),
                keepRuntimeFolder(),
                configureConsole().ignoreLocalConsole(),
                logLevel(LogLevel.INFO),
                put("org.ops4j.pax.web", "org.osgi.service.http.port", port),
                put("org.ops4j.pax.web", "org.ops4j.pax.web.listening.addresses", "127.0.0.1"),
                put("org.apache.karaf.shell", "sshPort", ssh),
                put("org.apache.karaf.shell", "sshHost", "127.0.0.1"),
                editConfigurationFilePut(
                        "etc/users.properties", KarafHome.ADMIN, KarafHome.PASSWORD + ",_g_:admingroup,nps-admin"),
                editConfigurationFilePut("etc/users.properties", "viewer", "viewer-in-tests,nps-viewer"),
                editConfigurationFilePut("etc/users.properties", "agent", "agent-in-tests,nps-agent"),
                editConfigurationFilePut("etc/users.properties", "analyst", "analyst-in-tests,nps-analyst"),
                editConfigurationFilePut("etc/users.properties", "stranger", "stranger-in-tests,viewer"),
                editConfigurationFilePut(
                        "etc/users.properties", "_g_:admingroup", "group,admin,manager,viewer,systembundles,ssh"),
                put("org.ops4j.pax.url.mvn", "org.ops4j.pax.url.mvn.localRepository", repository()));
        return Stream.concat(karaf, java17(version)).toList();
    }

    /** What bin/karaf passes to a Java 17; Pax Exam starts Karaf without that script. */
    private static Stream<Option> java17(String version) {
        return Stream.of(
                        "--add-reads=java.xml=java.logging",
                        "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                        "--patch-module",
                        "java.base=lib/endorsed/org.apache.karaf.specs.locator-" + version + ".jar",
                        "--patch-module",
                        "java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + version + ".jar",
                        "--add-opens",
                        "java.base/java.security=ALL-UNNAMED",
                        "--add-opens",
                        "java.base/java.net=ALL-UNNAMED",
                        "--add-opens",
                        "java.base/java.lang=ALL-UNNAMED",
                        "--add-opens",
                        "java.base/java.util=ALL-UNNAMED",
                        "--add-opens",
                        "java.naming/javax.naming.spi=ALL-UNNAMED",
                        "--add-opens",
                        "java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
                        "--add-exports=jdk.naming.rmi/com.sun.jndi.url.rmi=ALL-UNNAMED",
                        "-classpath",
                        "lib/jdk9plus/*" + File.pathSeparator + "lib/boot/*" + File.pathSeparator + "lib/endorsed/*")
                .map(option -> vmOption(option));
    }

    private static Option put(String pid, String key, Object value) {
        return editConfigurationFilePut("etc/" + pid + ".cfg", key, String.valueOf(value));
    }

    /** Its management beans. */
    public Management management() {
        return Management.connect(registry());
    }

    /** The Maven repository of this build. */
    public static String repository() {
        return System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository");
    }

    /** Its folder of configuration files. */
    public Path etc() {
        try (Stream<Path> files =
                Files.find(unpacked, 4, (file, attributes) -> file.endsWith("etc/org.apache.karaf.management.cfg"))) {
            return files.findFirst().orElseThrow().getParent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pax Exam chooses this port itself and writes it into the configuration. */
    private int registry() {
        Properties configuration = new Properties();
        try (Reader text = Files.newBufferedReader(etc().resolve("org.apache.karaf.management.cfg"))) {
            configuration.load(text);
            return Integer.parseInt(configuration.getProperty("rmiRegistryPort").strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its shell. */
    public Shell shell() {
        return new Shell(ssh);
    }

    /** Asks it without credentials. */
    public Rest rest() {
        return Rest.anonymous(port);
    }

    /** Asks it as its administrator. */
    public Rest admin() {
        return rest().as(KarafHome.ADMIN, KarafHome.PASSWORD);
    }

    /** Asks it as a user whose one role is of that name: viewer, agent, analyst, or a stranger. */
    public Rest as(String user) {
        return rest().as(user, user + "-in-tests");
    }

    /** Where its pages are. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Signs a browser in to the console as the administrator, on a page without anything of ours. */
    public void signIn(Consumer<String> open) {
        open.accept("http://" + KarafHome.ADMIN + ":" + KarafHome.PASSWORD + "@127.0.0.1:" + port
                + "/system/console/licenses");
    }

    @Override
    public void close() {
        container.stop();
    }
}
