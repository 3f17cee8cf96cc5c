// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.npsuite.spi.store.Journal;

/** The services and extension points of {@code nps-api} as its classes have them, to compare a list or texts with. */
public final class ApiInterfaces {

    private ApiInterfaces() {}

    /** Their qualified names, in any order. */
    public static List<String> names() throws IOException, URISyntaxException {
        Path api = Path.of(Journal.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(api)) {
            return under(api);
        }
        try (FileSystem jar = FileSystems.newFileSystem(api)) {
            return under(jar.getPath("/"));
        }
    }

    private static List<String> under(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.matches("org/npsuite/(service|spi/.*)/\\w+\\.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> !name.endsWith("package-info"))
                    .filter(ApiInterfaces::isInterface)
                    .toList();
        }
    }

    private static boolean isInterface(String name) {
        try {
            return Class.forName(name, false, Journal.class.getClassLoader()).isInterface();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
