// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * The figures of a {@link DataPack} brought by code: a bundle with one component, {@link SwappedBanks}, as an integrator's
 * build would make it.
 *
 * @param version which is the leader's figure too
 * @param label the published label of the sector
 */
public record SourcePack(int version, String label) implements SwapPack {

    private static final String CLASS = SwappedBanks.class.getName();

    /** A good one; the mean tells the version. */
    public static SourcePack version(int version) {
        return new SourcePack(version, "Banks");
    }

    /** The same with another label. */
    public SourcePack labelled(String other) {
        return new SourcePack(version, other);
    }

    @Override
    public String number() {
        return version + ".0.0";
    }

    @Override
    public Path bundle(Path folder) {
        Path jar = folder.resolve("swapped-source-" + number() + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest());
                InputStream code = SwappedBanks.class.getResourceAsStream("SwappedBanks.class")) {
            put(out, CLASS.replace('.', '/') + ".class", code.readAllBytes());
            put(out, "OSGI-INF/banks.xml", component().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes head = manifest.getMainAttributes();
        head.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        head.putValue("Bundle-ManifestVersion", "2");
        head.putValue("Bundle-SymbolicName", "org.example.swapped-source");
        head.putValue("Bundle-Version", number());
        head.putValue("Service-Component", "OSGI-INF/banks.xml");
        head.putValue(
                "Import-Package",
                "org.npsuite.model.benchmark;version=\"[1.0,2)\",org.npsuite.model.response;version=\"[1.0,2)\","
                        + "org.npsuite.spi.benchmark;version=\"[1.0,2)\"");
        head.putValue(
                "Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.4.0)(!(version>=2.0.0)))\"");
        return manifest;
    }

    private String component() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="org.example.SwappedBanks" init="1">
                  <property name="version" type="Integer" value="%d"/>
                  <property name="label" value="%s"/>
                  <service><provide interface="org.npsuite.spi.benchmark.BenchmarkSource"/></service>
                  <implementation class="%s"/>
                </scr:component>
                """
                .formatted(version, label, CLASS);
    }

    private static void put(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(bytes);
        jar.closeEntry();
    }
}
