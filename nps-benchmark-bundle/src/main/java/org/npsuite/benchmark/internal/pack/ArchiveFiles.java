// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A pack in a zip archive, unpacked in memory and never on disk. Sizes the archive claims are not believed: bytes are
 * counted while they are unpacked.
 */
public final class ArchiveFiles implements PackFiles {

    /** Most bytes of an archive, packed and unpacked. */
    static final int LIMIT = 16 * 1024 * 1024;

    private static final int MOST_ENTRIES = 64;
    private static final String DESCRIPTOR = "datapackage.json";

    private final Map<String, byte[]> files;
    private final String folder;

    private ArchiveFiles(Map<String, byte[]> files, String folder) {
        this.files = files;
        this.folder = folder;
    }

    /**
     * Unpacks an archive.
     *
     * @param name its file name, for complaints
     * @throws PackRefusedException if it is no zip, too large, leads out of itself or has no descriptor
     */
    public static ArchiveFiles unpack(String name, InputStream archive) throws PackRefusedException {
        try {
            byte[] packed = BoundedBytes.read(archive, LIMIT, name);
            Map<String, byte[]> files = unpacked(name, packed);
            return new ArchiveFiles(files, folder(name, files));
        } catch (ZipException | IllegalArgumentException e) {
            // The zip library complains of names that are not UTF-8 with an IllegalArgumentException.
            throw new PackRefusedException(name, "is damaged or no zip archive");
        } catch (IOException e) {
            throw new PackRefusedException(name, "does not read, or is cut off");
        }
    }

    private static Map<String, byte[]> unpacked(String name, byte[] packed) throws IOException, PackRefusedException {
        Map<String, byte[]> files = new HashMap<>();
        int entries = 0;
        int total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new PackRefusedException(name, "has more than " + MOST_ENTRIES + " entries");
                }
                String path = entry.getName();
                if (!PackPaths.isInside(entry.isDirectory() ? path.substring(0, path.length() - 1) : path)) {
                    throw new PackRefusedException(
                            name, "has an entry whose name is not a plain relative path: nothing of it was unpacked");
                }
                byte[] bytes = BoundedBytes.read(zip, LIMIT - total, name + " unpacked");
                total += bytes.length;
                if (!entry.isDirectory() && files.put(path, bytes) != null) {
                    throw new PackRefusedException(name, "has two entries of one name");
                }
            }
        }
        if (entries == 0) {
            throw new PackRefusedException(name, "is empty or no zip archive");
        }
        return files;
    }

    /** At the top, or in the one folder that was packed. */
    private static String folder(String name, Map<String, byte[]> files) throws PackRefusedException {
        List<String> descriptors = files.keySet().stream()
                .filter(path -> path.equals(DESCRIPTOR) || path.matches("[^/]+/" + DESCRIPTOR))
                .toList();
        if (descriptors.size() != 1) {
            throw new PackRefusedException(name, "must hold one " + DESCRIPTOR + ", at its top or in one folder");
        }
        String descriptor = descriptors.get(0);
        return descriptor.substring(0, descriptor.length() - DESCRIPTOR.length());
    }

    @Override
    public byte[] read(String path, int limit) throws PackRefusedException {
        byte[] bytes = files.get(folder + path);
        if (bytes == null) {
            throw new PackRefusedException(path, "is not in the archive");
        }
        if (bytes.length > limit) {
            throw new PackRefusedException(path, "is larger than " + limit / 1024 + " KiB");
        }
        return bytes;
    }
}
