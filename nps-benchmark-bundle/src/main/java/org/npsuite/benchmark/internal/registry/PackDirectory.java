// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies in the directory of packs, and whether it has changed. */
final class PackDirectory {

    private static final int MOST_PACKS = 200;
    private static final int MOST_FILES = 200;
    private static final List<String> UNFINISHED = List.of("~", ".part", ".tmp", ".swp", ".crdownload");

    private PackDirectory() {}

    /**
     * By file name something that changes when the pack does; empty where there is no such directory.
     *
     * @throws IOException if the directory is there but cannot be read
     */
    static Map<String, String> fingerprints(Path directory) throws IOException {
        Map<String, String> fingerprints = new TreeMap<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> children = Files.list(directory)) {
                children.filter(PackDirectory::isMeantAsPack)
                        .sorted()
                        .limit(MOST_PACKS)
                        .forEach(child -> fingerprints.put(child.getFileName().toString(), fingerprint(child)));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return fingerprints;
    }

    private static boolean isMeantAsPack(Path child) {
        String name = child.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.startsWith("readme")
                && UNFINISHED.stream().noneMatch(name::endsWith);
    }

    private static String fingerprint(Path pack) {
        try (Stream<Path> files = Files.walk(pack, 4, FileVisitOption.FOLLOW_LINKS)) {
            return files.limit(MOST_FILES).sorted().map(PackDirectory::state).collect(Collectors.joining("\n"));
        } catch (IOException | UncheckedIOException e) {
            // Gone, or changed while it was looked at: the next look will tell.
            return "unreadable";
        }
    }

    private static String state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return file + " " + attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
