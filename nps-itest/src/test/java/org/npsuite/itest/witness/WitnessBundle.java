// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.witness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** {@link GoalWitness} as a bundle. */
public final class WitnessBundle {

    private WitnessBundle() {}

    /** Writes it into a folder. */
    public static void into(Path folder) {
        Manifest manifest = new Manifest();
        Attributes head = manifest.getMainAttributes();
        head.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        head.putValue("Bundle-ManifestVersion", "2");
        head.putValue("Bundle-SymbolicName", "org.example.goal-witness");
        head.putValue("Bundle-Version", "1.0.0");
        head.putValue("Bundle-Activator", GoalWitness.class.getName());
        head.putValue("Import-Package", "org.osgi.framework, org.osgi.service.event");
        try (OutputStream file = Files.newOutputStream(folder.resolve("goal-witness.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            for (String name : List.of("GoalWitness", "GoalWitness$StandingClock")) {
                String path = GoalWitness.class.getPackageName().replace('.', '/') + "/" + name + ".class";
                jar.putNextEntry(new ZipEntry(path));
                try (InputStream code = GoalWitness.class.getClassLoader().getResourceAsStream(path)) {
                    code.transferTo(jar);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
