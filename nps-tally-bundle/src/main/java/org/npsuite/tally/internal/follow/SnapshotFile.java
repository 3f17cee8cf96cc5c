// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.follow;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.zip.CRC32C;
import org.npsuite.tally.internal.column.Image;

/** One snapshot on disk: magic, version, checksum of the rest, content. Only its owner may read it. */
final class SnapshotFile {

    private static final int MAGIC = 0x4E505354;
    private static final int VERSION = 3;
    private static final int HEADER = 2 * Integer.BYTES + Long.BYTES;
    private static final int BUFFER = 1 << 16;

    /** Reads the content. */
    interface Reader<T> {
        T read(DataInputStream content) throws IOException;
    }

    private final Path path;

    SnapshotFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** Bytes it takes; 0 where there is none. */
    long size() throws IOException {
        return Files.exists(path) ? Files.size(path) : 0;
    }

    /** Replaces the file in one step: after a crash either the old or the new one is there, whole. */
    void write(Image content) throws IOException {
        CRC32C checksum = new CRC32C();
        content.forEachPart(checksum::update);
        Path unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try {
            write(content, checksum.getValue(), unfinished);
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            // On a full disk a piece of a file would only be in the way.
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(Image content, long checksum, Path unfinished) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(unfinished, options, ownerOnly("rw-------"))) {
            DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeLong(checksum);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /**
     * Reads the file.
     *
     * @throws IOException if it is damaged, incomplete, of another version, or the reader refuses it
     */
    <T> T read(Reader<T> reader) throws IOException {
        try (DataInputStream in = open()) {
            long size = Files.size(path);
            expect(size > HEADER && in.readInt() == MAGIC, "it is no snapshot, or an incomplete one");
            expect(in.readInt() == VERSION, "it was written by another version");
            expect(in.readLong() == checksum(in), "it is damaged or incomplete");
        }
        try (DataInputStream in = open()) {
            in.skipNBytes(HEADER);
            return reader.read(in);
        }
    }

    private DataInputStream open() throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER));
    }

    private static long checksum(InputStream in) throws IOException {
        CRC32C checksum = new CRC32C();
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            checksum.update(buffer, 0, read);
        }
        return checksum.getValue();
    }

    static void expect(boolean condition, String otherwise) throws IOException {
        if (!condition) {
            throw new IOException(otherwise);
        }
    }

    /** Makes a directory nobody else may look into. */
    static void makeDirectory(Path directory) throws IOException {
        Files.createDirectories(directory, ownerOnly("rwx------"));
    }

    /** Where the file system knows no such permissions, those of the directory have to do. */
    private static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix =
                Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
