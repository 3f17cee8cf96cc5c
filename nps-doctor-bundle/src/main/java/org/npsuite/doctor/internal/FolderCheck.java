// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.npsuite.spi.doctor.Finding;

/** Whether a stock Karaf takes the suite's folder among its configuration files for an unpacked bundle. */
final class FolderCheck implements Check {

    /** What the host does with folders in a folder it watches. */
    static final String MODE = "felix.fileinstall.subdir.mode";

    private static final Set<String> HARMLESS = Set.of("skip", "recurse");

    @Override
    public List<Finding> findings(Installation installation, Texts texts) {
        boolean taken = installation
                        .etc()
                        .map(etc -> etc.resolve("nps"))
                        .filter(Files::isDirectory)
                        .isPresent()
                && installation.property(MODE).filter(HARMLESS::contains).isEmpty();
        return taken ? List.of(texts.warning("folder", "folder.taken", MODE)) : List.of();
    }
}
