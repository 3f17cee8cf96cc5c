// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.suite;

import java.util.Optional;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.service.BenchmarkService;
import org.npsuite.service.DoctorService;
import org.npsuite.service.GoalService;
import org.npsuite.service.ProgrammeService;
import org.npsuite.service.ResponseIntake;
import org.npsuite.service.ResponseService;
import org.npsuite.service.ScoreService;
import org.npsuite.service.TokenService;
import org.npsuite.spi.host.AccessPolicy;

/** The services an endpoint hands requests to: those of the suite, and none of the rooms that are not measured. */
record Served(Suite suite) implements Services {

    @Override
    public ProgrammeService programmes() {
        return suite.programmes();
    }

    @Override
    public ResponseIntake intake() {
        return suite.intake();
    }

    @Override
    public ScoreService scores() {
        return suite.scores();
    }

    @Override
    public Optional<AccessPolicy> accessPolicy() {
        return Optional.empty();
    }

    @Override
    public ResponseService responses() {
        throw notMeasured();
    }

    @Override
    public BenchmarkService benchmarks() {
        throw notMeasured();
    }

    @Override
    public GoalService goals() {
        throw notMeasured();
    }

    @Override
    public TokenService tokens() {
        throw notMeasured();
    }

    @Override
    public DoctorService doctor() {
        throw notMeasured();
    }

    private static UnsupportedOperationException notMeasured() {
        return new UnsupportedOperationException("this room is not measured");
    }
}
