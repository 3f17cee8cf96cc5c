// SPDX-License-Identifier: Apache-2.0
package org.npsuite.service;

import java.util.List;
import org.npsuite.model.access.Caller;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.npsuite.model.benchmark.BenchmarkQuery;
import org.npsuite.model.benchmark.BenchmarkReport;
import org.osgi.annotation.versioning.ProviderType;

/** Published industry figures, and where a programme stands among them. */
@ProviderType
public interface BenchmarkService {

    /** The packs present now, by name. */
    List<BenchmarkPack> packs(Caller caller);

    /**
     * A programme's place in its industry. Everything in one answer comes from the packs of one moment.
     *
     * @throws org.npsuite.model.problem.ProblemException as {@link ScoreService}
     */
    BenchmarkReport compare(Caller caller, BenchmarkQuery query);
}
