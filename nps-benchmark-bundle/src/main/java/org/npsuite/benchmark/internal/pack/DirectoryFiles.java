// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A pack in a directory. Links are followed as long as they stay under a root. */
public final class DirectoryFiles implements PackFiles {

    private final Path root;
    private final Path directory;

    /**
     * @param root what a link must not leave
     * @param directory where the descriptor lies
     */
    public DirectoryFiles(Path root, Path directory) {
        this.root = root;
        this.directory = directory;
    }

    @Override
    public byte[] read(String path, int limit) throws PackRefusedException {
        if (!PackPaths.isInside(path)) {
            throw new PackRefusedException("", "names a file outside of the pack");
        }
        try {
            Path file = directory.resolve(path).toRealPath();
            if (!file.startsWith(root.toRealPath()) || !Files.isRegularFile(file)) {
                throw new PackRefusedException(path, "is no file of the pack");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return BoundedBytes.read(in, limit, path);
            }
        } catch (NoSuchFileException e) {
            throw new PackRefusedException(path, "is not there");
        } catch (IOException e) {
            throw new PackRefusedException(path, "does not read");
        }
    }
}
