// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

/** The files of one pack, wherever they lie. */
public interface PackFiles {

    /**
     * One file of the pack.
     *
     * @param path relative to the descriptor, see {@link PackPaths}
     * @param limit most bytes it may have
     * @throws PackRefusedException if it is not there, does not read or is too large
     */
    byte[] read(String path, int limit) throws PackRefusedException;
}
