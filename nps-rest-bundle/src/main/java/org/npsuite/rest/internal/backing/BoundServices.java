// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.backing;

import static org.npsuite.model.problem.ProblemException.away;
import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.util.Optional;
import org.npsuite.service.BenchmarkService;
import org.npsuite.service.DoctorService;
import org.npsuite.service.GoalService;
import org.npsuite.service.ProgrammeService;
import org.npsuite.service.ResponseIntake;
import org.npsuite.service.ResponseService;
import org.npsuite.service.ScoreService;
import org.npsuite.service.TokenService;
import org.npsuite.spi.host.AccessPolicy;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The services the framework has bound at this moment. */
@Component(service = Services.class)
public final class BoundServices implements Services {

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile ProgrammeService programmes;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile ResponseIntake intake;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile ResponseService responses;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile ScoreService scores;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile BenchmarkService benchmarks;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile GoalService goals;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile TokenService tokens;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile DoctorService doctor;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile AccessPolicy accessPolicy;

    @Override
    public ProgrammeService programmes() {
        return present(programmes, "keeps programmes");
    }

    @Override
    public ResponseIntake intake() {
        return present(intake, "takes responses in");
    }

    @Override
    public ResponseService responses() {
        return present(responses, "shows responses");
    }

    @Override
    public ScoreService scores() {
        return present(scores, "computes scores");
    }

    @Override
    public BenchmarkService benchmarks() {
        return present(benchmarks, "compares with benchmarks");
    }

    @Override
    public GoalService goals() {
        return present(goals, "keeps goals");
    }

    @Override
    public TokenService tokens() {
        return present(tokens, "mints and checks tokens");
    }

    @Override
    public DoctorService doctor() {
        return present(doctor, "examines the suite");
    }

    @Override
    public Optional<AccessPolicy> accessPolicy() {
        return Optional.ofNullable(accessPolicy);
    }

    /** The parameter is the local copy: what is unbound later does not matter to this request. */
    private static <T> T present(T service, String purpose) {
        if (service == null) {
            throw away("The service that " + purpose);
        }
        return service;
    }
}
