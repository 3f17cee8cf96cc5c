// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.model.benchmark.BenchmarkQuery;
import org.npsuite.service.BenchmarkService;
import org.npsuite.shell.internal.view.BenchmarkPage;
import org.npsuite.shell.internal.view.Page;

/** {@code nps:benchmark}. */
@Service
@Command(scope = "nps", name = "benchmark", description = "Shows where a programme stands in its industry")
public final class BenchmarkCommand extends SliceCommand {

    @Option(name = "--all", description = "Lists the figures that are not comparable too, with the reason")
    boolean all;

    @Override
    Page answer(Desk desk) {
        BenchmarkQuery query = BenchmarkQuery.builder()
                .slice(slice(desk))
                .level(level)
                .locale(desk.locale())
                .build();
        return BenchmarkPage.of(
                desk.service(BenchmarkService.class).compare(desk.caller(), query), all, desk.wording());
    }
}
