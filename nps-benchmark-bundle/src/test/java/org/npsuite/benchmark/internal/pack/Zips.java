// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives, good and evil. */
public final class Zips {

    private Zips() {}

    /** An entry that writes itself. */
    public interface Entry {
        void write(ZipOutputStream zip) throws IOException;
    }

    public static byte[] of(PackInMemory pack, String folder) throws IOException {
        return zip(pack.files().entrySet().stream()
                .map(file -> entry(folder + file.getKey(), file.getValue()))
                .toArray(Entry[]::new));
    }

    public static Entry entry(String name, String text) {
        return entry(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Entry entry(String name, byte[] bytes) {
        return zip -> {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        };
    }

    /** So many zero bytes, which shrink to nearly nothing. */
    public static Entry zeros(String name, long count) {
        return zip -> {
            zip.putNextEntry(new ZipEntry(name));
            writeZeros(zip, count);
        };
    }

    private static void writeZeros(OutputStream out, long count) throws IOException {
        byte[] block = new byte[1024 * 1024];
        for (long written = 0; written < count; written += block.length) {
            out.write(block);
        }
    }

    public static byte[] zip(Entry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Entry entry : entries) {
                entry.write(zip);
            }
        }
        return bytes.toByteArray();
    }
}
