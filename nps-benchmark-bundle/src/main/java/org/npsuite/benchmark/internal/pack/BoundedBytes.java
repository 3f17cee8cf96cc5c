// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import java.io.IOException;
import java.io.InputStream;

/** Reads what a stranger sent without trusting the size it claims. */
final class BoundedBytes {

    private BoundedBytes() {}

    /**
     * All bytes of a stream.
     *
     * @throws PackRefusedException if there are more than {@code limit}
     */
    static byte[] read(InputStream in, int limit, String file) throws IOException, PackRefusedException {
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new PackRefusedException(file, "is larger than " + limit / 1024 + " KiB");
        }
        return bytes;
    }
}
