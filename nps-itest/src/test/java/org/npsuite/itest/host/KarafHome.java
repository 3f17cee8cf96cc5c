// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.host;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ops4j.pax.url.mvn.MavenResolver;
import org.ops4j.pax.url.mvn.MavenResolvers;

/**
 * A Karaf on disk that a test starts, stops, kills and starts again as an administrator would. For journeys that need
 * the same home twice; those that need it once run in {@link PaxKaraf}.
 */
public final class KarafHome implements AutoCloseable {

    /** The administrator of a stock Karaf in a test. */
    public static final String ADMIN = "tester";

    /** That administrator's password. */
    public static final String PASSWORD = "only-in-tests";

    private final Path home;
    private final int port = Ports.free();
    private final int ssh = Ports.free();
    private Process process;

    private KarafHome(Path home) {
        this.home = home;
    }

    /** A stock Karaf without a network: its only repositories are its own folders. */
    public static KarafHome stockOffline(String name) {
        KarafHome karaf = new KarafHome(fresh(name));
        unpack(artifact("org.apache.karaf", "apache-karaf", "tar.gz", System.getProperty("karaf.version")), karaf.home);
        karaf.append(
                "etc/org.ops4j.pax.url.mvn.cfg",
                """

                org.ops4j.pax.url.mvn.repositories =
                org.ops4j.pax.url.mvn.localRepository = %s
                """
                        .formatted(karaf.home.resolve("no-repository")));
        karaf.append(
                "etc/users.properties",
                "\n%s = %s,_g_:admingroup,nps-admin\n_g_\\:admingroup = group,admin,manager,viewer,systembundles,ssh\n"
                        .formatted(ADMIN, PASSWORD));
        karaf.settle();
        return karaf;
    }

    /** The distribution, as it was assembled. */
    public static KarafHome distribution(String name) {
        KarafHome karaf = new KarafHome(fresh(name));
        run(
                karaf.home.getParent(),
                "cp",
                "-a",
                root().resolve("nps-distribution/target/assembly") + "/.",
                karaf.home.toString());
        karaf.settle();
        return karaf;
    }

    /** A port from those {@code ./demo} accepts, free now. */
    public static int freePort() {
        int port = Ports.free();
        return port <= 64_535 ? port : freePort();
    }

    /** The project's top folder. */
    public static Path root() {
        return Path.of(System.getProperty("nps.root"));
    }

    /** A file of this build or of a Maven repository. */
    public static Path artifact(String group, String artifact, String type, String version) {
        try (MavenResolver resolver = MavenResolvers.createMavenResolver(null, null)) {
            return resolver.resolve(group, artifact, null, type, version).toPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path fresh(String name) {
        Path home = Path.of("target", "karaf", name).toAbsolutePath();
        delete(home);
        try {
            return Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path archive, Path target) {
        run(target, "tar", "xzf", archive.toString(), "--strip-components=1");
    }

    /** Ports of its own, on loopback. */
    private void settle() {
        append(
                "etc/org.ops4j.pax.web.cfg",
                """

                org.osgi.service.http.port = %d
                org.ops4j.pax.web.listening.addresses = 127.0.0.1
                """
                        .formatted(port));
        append("etc/org.apache.karaf.shell.cfg", "\nsshPort = %d\nsshHost = 127.0.0.1\n".formatted(ssh));
        if (Files.exists(home.resolve("etc/org.apache.karaf.management.cfg"))) {
            append(
                    "etc/org.apache.karaf.management.cfg",
                    "\nrmiRegistryPort = %d\nrmiServerPort = %d\n".formatted(Ports.free(), Ports.free()));
        }
    }

    /** A path inside the home. */
    public Path path(String relative) {
        return home.resolve(relative);
    }

    /** Appends to a file inside the home; of a key given twice the last counts. */
    public void append(String relative, String text) {
        try {
            Files.writeString(home.resolve(relative), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file inside the home. */
    public String read(String relative) {
        try {
            return Files.readString(home.resolve(relative), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder inside the home. */
    public void wipe(String relative) {
        delete(home.resolve(relative));
    }

    /** Where it listens, such as {@code http://127.0.0.1:8181}. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts it; does not wait. */
    public KarafHome start() {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "daemon");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("karaf.out").toFile());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The shell of a stock Karaf. */
    public Shell shell() {
        return new Shell(ssh);
    }

    /** Asks it without credentials. */
    public Rest rest() {
        return Rest.anonymous(port);
    }

    /** Asks a stock Karaf as its administrator. */
    public Rest admin() {
        return rest().as(ADMIN, PASSWORD);
    }

    /** Asks the distribution as its administrator, with the password it made up. */
    public Rest generatedAdmin() {
        return rest().as("nps-admin", read("etc/nps-admin.password").strip());
    }

    /** Stops it as SIGTERM does, and waits. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    /** Kills it as SIGKILL does: nothing gets a chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(Duration.ofMinutes(2).toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Karaf did not stop within two minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroyForcibly();
            awaitEnd();
        }
    }

    /** Runs a command in a folder; fails where it fails. */
    public static void run(Path folder, String... command) {
        try {
            Process run = new ProcessBuilder(List.of(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(new File("target/last-command.txt"))
                    .start();
            if (run.waitFor() != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + ": " + Files.readString(Path.of("target/last-command.txt")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
