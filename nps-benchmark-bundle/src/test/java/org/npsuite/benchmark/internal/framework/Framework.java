// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.framework;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.StringJoiner;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.npsuite.benchmark.internal.pack.PackInMemory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.FrameworkFactory;

/**
 * A real OSGi framework with declarative services and this bundle, as it was built, in it. What the bundle imports
 * comes from the tests' class path, so that tests and bundle share the values of the API.
 */
final class Framework implements AutoCloseable {

    private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();
    private static final Pattern IMPORT = Pattern.compile("([a-z][\\w.]+);version=\"\\[([\\d.]+)");
    private static final String COMPONENTS = "org.osgi.service.component;version=1.5.0,"
            + "org.osgi.service.component.runtime;version=1.5.0,"
            + "org.osgi.service.component.runtime.dto;version=1.5.0,"
            + "org.osgi.util.promise;version=1.3.0,org.osgi.util.function;version=1.2.0";

    private final org.osgi.framework.launch.Framework framework;

    private Framework(org.osgi.framework.launch.Framework framework) {
        this.framework = framework;
    }

    /** Starts it, with the bundle but not yet the services of others that the bundle asks. */
    static Framework start(Path storage, Path etc) throws Exception {
        Map<String, String> settings = new HashMap<>();
        settings.put(Constants.FRAMEWORK_STORAGE, storage.toString());
        settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, imports() + COMPONENTS);
        settings.put("karaf.etc", etc.toString());
        org.osgi.framework.launch.Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(settings);
        framework.start();
        BundleContext context = framework.getBundleContext();
        Class<?> components =
                Class.forName("org.apache.felix.scr.impl.Activator", false, Framework.class.getClassLoader());
        context.installBundle(components
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString())
                .start();
        context.installBundle("reference:" + CLASSES.toUri()).start();
        return new Framework(framework);
    }

    private static String imports() throws IOException {
        try (InputStream in = Files.newInputStream(CLASSES.resolve("META-INF/MANIFEST.MF"))) {
            String imports = new Manifest(in).getMainAttributes().getValue(Constants.IMPORT_PACKAGE);
            StringJoiner exports = new StringJoiner(",", "", ",");
            Matcher matcher = IMPORT.matcher(imports);
            while (matcher.find()) {
                if (!matcher.group(1).startsWith("org.osgi.")) {
                    exports.add(matcher.group(1) + ";version=" + matcher.group(2));
                }
            }
            return exports.toString();
        }
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    <T> T service(Class<T> type) {
        return context().getService(context().getServiceReference(type));
    }

    Bundle install(PackInMemory pack) throws BundleException, IOException {
        return context().installBundle("test:" + System.nanoTime(), dataOnly(pack));
    }

    /** A bundle that has nothing but a pack in it. */
    static InputStream dataOnly(PackInMemory pack) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, "org.example.gardens");
        headers.putValue(Constants.BUNDLE_VERSION, "1.0.0");
        headers.putValue("NPS-Benchmark-Pack", "pack/datapackage.json");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> file : pack.files().entrySet()) {
                jar.putNextEntry(new ZipEntry("pack/" + file.getKey()));
                jar.write(file.getValue());
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Override
    public void close() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }
}
