// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import static org.npsuite.model.problem.ProblemException.invalid;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.npsuite.model.benchmark.PackFault;
import org.npsuite.service.BenchmarkPackChecker;
import org.npsuite.shell.internal.view.BenchmarkCheckPage;
import org.npsuite.shell.internal.view.Page;

/** {@code nps:benchmark-check}. It has failed where the pack is bad, so that a script stops there. */
@Service
@Command(
        scope = "nps",
        name = "benchmark-check",
        description = "Tells whether a benchmark pack would be taken, and if not, why")
public final class BenchmarkCheckCommand extends NpsCommand {

    @Argument(name = "file", description = "The pack: a .zip, or a directory with a datapackage.json", required = true)
    @Completion(FileCompleter.class)
    String file;

    @Override
    Page answer(Desk desk) {
        Path pack = desk.session().currentDir().resolve(file);
        if (!Files.isReadable(pack)) {
            throw invalid(desk.wording().text("problem.file", file));
        }
        List<PackFault> faults = desk.service(BenchmarkPackChecker.class).check(desk.caller(), pack);
        if (faults.isEmpty()) {
            return new Page().line(desk.wording().text("benchmarkCheck.good", file));
        }
        BenchmarkCheckPage.of(faults, desk.wording()).print(System.out);
        throw invalid(desk.wording().text("benchmarkCheck.bad", faults.size()));
    }
}
