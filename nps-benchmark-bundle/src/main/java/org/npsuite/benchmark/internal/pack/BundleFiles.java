// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import org.osgi.framework.Bundle;

/** A pack inside a bundle; nothing but its data is looked at. */
public final class BundleFiles implements PackFiles {

    private final Bundle bundle;
    private final String folder;

    /** @param descriptor where the pack's descriptor lies in the bundle */
    public BundleFiles(Bundle bundle, String descriptor) {
        this.bundle = bundle;
        this.folder = descriptor.substring(0, descriptor.lastIndexOf('/') + 1);
    }

    @Override
    public byte[] read(String path, int limit) throws PackRefusedException {
        URL entry = bundle.getEntry(folder + path);
        if (entry == null) {
            throw new PackRefusedException(path, "is not in the bundle");
        }
        try (InputStream in = entry.openStream()) {
            return BoundedBytes.read(in, limit, path);
        } catch (IOException e) {
            throw new PackRefusedException(path, "does not read from the bundle");
        }
    }
}
