// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import static org.npsuite.model.problem.ProblemException.unavailable;

import java.util.Optional;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.token.SignedTokenService;
import org.npsuite.service.BenchmarkService;
import org.npsuite.service.DoctorService;
import org.npsuite.service.GoalService;
import org.npsuite.service.ProgrammeService;
import org.npsuite.service.ResponseIntake;
import org.npsuite.service.ResponseService;
import org.npsuite.service.ScoreService;
import org.npsuite.service.TokenService;
import org.npsuite.spi.host.AccessPolicy;
import org.npsuite.testkit.MemoryRecords;

/** Services in memory; a test sets one to {@code null} to take its bundle away. */
final class FakeServices implements Services {

    FakeProgrammes programmes = new FakeProgrammes();
    FakeResponses responses = new FakeResponses(programmes);
    ScoreService scores = new FakeScores(programmes);
    BenchmarkService benchmarks = new FakeBenchmarks(programmes);
    GoalService goals = new FakeGoals(programmes);
    TokenService tokens = new SignedTokenService(new MemoryRecords(Rest.CLOCK), Rest.CLOCK);
    FakeDoctor doctor = new FakeDoctor();
    AccessPolicy accessPolicy;

    @Override
    public ProgrammeService programmes() {
        return present(programmes);
    }

    @Override
    public ResponseIntake intake() {
        return present(responses);
    }

    @Override
    public ResponseService responses() {
        return present(responses);
    }

    @Override
    public ScoreService scores() {
        return present(scores);
    }

    @Override
    public BenchmarkService benchmarks() {
        return present(benchmarks);
    }

    @Override
    public GoalService goals() {
        return present(goals);
    }

    @Override
    public TokenService tokens() {
        return present(tokens);
    }

    @Override
    public DoctorService doctor() {
        return present(doctor);
    }

    @Override
    public Optional<AccessPolicy> accessPolicy() {
        return Optional.ofNullable(accessPolicy);
    }

    private static <T> T present(T service) {
        if (service == null) {
            throw unavailable("The bundle is away. Try again in a few seconds.", null);
        }
        return service;
    }
}
