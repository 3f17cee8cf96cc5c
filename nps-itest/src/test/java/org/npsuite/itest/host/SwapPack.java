// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.host;

import java.nio.file.Path;

/** One version of the figures that are swapped while the host serves. */
public interface SwapPack {

    /** The version, as the answers name it. */
    String number();

    /** Writes it as a bundle. */
    Path bundle(Path folder);
}
