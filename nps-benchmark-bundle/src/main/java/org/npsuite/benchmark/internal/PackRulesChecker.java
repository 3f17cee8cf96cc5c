// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal;

import static org.npsuite.model.problem.ProblemException.forbidden;

import java.nio.file.Path;
import java.util.List;
import org.npsuite.benchmark.internal.pack.PackFile;
import org.npsuite.benchmark.internal.pack.PackReader;
import org.npsuite.benchmark.internal.pack.PackRefusedException;
import org.npsuite.benchmark.internal.pack.PackRules;
import org.npsuite.benchmark.internal.sector.Taxonomies;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;
import org.npsuite.model.benchmark.PackFault;
import org.npsuite.service.BenchmarkPackChecker;
import org.osgi.service.component.annotations.Component;

/** Reads a pack as it will be read once it is dropped in, and keeps nothing of it. */
@Component
public final class PackRulesChecker implements BenchmarkPackChecker {

    private final PackFile packFile = new PackFile(new PackReader(new PackRules(Taxonomies.load())));

    @Override
    public List<PackFault> check(Caller caller, Path pack) {
        if (!caller.has(Role.ADMIN)) {
            throw forbidden("Only an administrator of the suite may check files of this machine. Ask for the role "
                    + Role.ADMIN.roleName() + ".");
        }
        Path file = pack.toAbsolutePath().normalize();
        try {
            packFile.read(file.getParent(), file, "a check");
            return List.of();
        } catch (PackRefusedException e) {
            return e.complaints().stream()
                    .map(complaint -> new PackFault(complaint.file(), complaint.line(), complaint.reason()))
                    .toList();
        }
    }
}
