// SPDX-License-Identifier: Apache-2.0
package org.npsuite.service;

import java.nio.file.Path;
import java.util.List;
import org.npsuite.model.access.Caller;
import org.npsuite.model.benchmark.PackFault;
import org.osgi.annotation.versioning.ProviderType;

/** Tells before a benchmark pack is installed whether it would be taken. */
@ProviderType
public interface BenchmarkPackChecker {

    /**
     * Holds a pack to every rule that it will be held to when it is dropped in. Nothing is installed.
     *
     * @param pack a zip archive, or a directory with a {@code datapackage.json}, on the machine of the host
     * @return the first faults, in the order of the pack; empty where it would be taken
     * @throws org.npsuite.model.problem.ProblemException {@code FORBIDDEN} unless the caller administers the suite,
     *     because a path is one of the host's
     */
    List<PackFault> check(Caller caller, Path pack);
}
