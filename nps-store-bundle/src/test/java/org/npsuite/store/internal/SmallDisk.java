// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A real file system of a few megabytes, half of which a test can give free later. */
final class SmallDisk implements AutoCloseable {

    private final Path path;

    private SmallDisk(Path path) {
        this.path = path;
    }

    /**
     * Mounts one, and says on the console whether it could: it takes Linux and the right to mount.
     *
     * @param reserve megabytes taken until {@link #makeRoom}
     */
    static Optional<SmallDisk> mount(Path path, int megabytes, int reserve) throws Exception {
        Files.createDirectories(path);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", path.toString());
        System.out.println(
                mounted
                        ? "A full disk: tried on a file system of " + megabytes + " MB."
                        : "A full disk: NOT TRIED, for this user may not mount a file system.");
        if (!mounted) {
            return Optional.empty();
        }
        SmallDisk disk = new SmallDisk(path);
        Files.write(disk.reserve(), new byte[reserve << 20]);
        return Optional.of(disk);
    }

    /** Where it is mounted. */
    Path path() {
        return path;
    }

    private Path reserve() {
        return path.resolve("reserve");
    }

    /** Somebody deletes what is not needed. */
    void makeRoom() throws IOException {
        Files.delete(reserve());
    }

    @Override
    public void close() throws Exception {
        run("umount", "-l", path.toString());
    }

    private static boolean run(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
