// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.npsuite.model.benchmark.BenchmarkPack;

/** Reads a pack from a path: a zip archive, or a directory with its descriptor. Also what checks one beforehand. */
public final class PackFile {

    private final PackReader reader;

    public PackFile(PackReader reader) {
        this.reader = reader;
    }

    /**
     * The pack at a path.
     *
     * @param root what links must not leave; the directory of the path where nothing else is meant
     * @param provider who brings it
     * @throws PackRefusedException if it breaks a rule, with file, line and reason
     */
    public BenchmarkPack read(Path root, Path path, String provider) throws PackRefusedException {
        String name = path.getFileName().toString();
        if (Files.isDirectory(path)) {
            return reader.read(new DirectoryFiles(root, path), "datapackage.json", provider);
        }
        if (!name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw new PackRefusedException(name, "is no pack: a pack is a .zip or a directory with a datapackage.json");
        }
        try (InputStream archive = Files.newInputStream(path)) {
            return reader.read(ArchiveFiles.unpack(name, archive), "datapackage.json", provider);
        } catch (IOException e) {
            throw new PackRefusedException(name, "does not read");
        }
    }
}
