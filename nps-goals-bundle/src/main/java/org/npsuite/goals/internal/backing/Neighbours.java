// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.backing;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.util.Optional;
import org.npsuite.model.access.AccessScope;
import org.npsuite.model.access.Caller;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.service.ProgrammeService;
import org.npsuite.service.ScoreService;
import org.npsuite.spi.host.AccessPolicy;
import org.npsuite.spi.store.Records;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.EventAdmin;

/**
 * The services of other rooms. Each may come and go while a request runs: a request takes what is there at that moment,
 * or fails with {@code UNAVAILABLE}.
 */
@Component(service = Neighbours.class)
public final class Neighbours {

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    volatile Records records;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    volatile ScoreService scores;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    volatile ProgrammeService programmes;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    volatile AccessPolicy access;

    /** Absent, signals wait until it is back. */
    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    volatile EventAdmin events;

    public Records records() {
        return present(records, "The store");
    }

    public ScoreService scores() {
        return present(scores, "The service that computes scores");
    }

    public ProgrammeService programmes() {
        return present(programmes, "The service that keeps programmes");
    }

    /** Who passes signals on; absent where the host has nobody. */
    public Optional<EventAdmin> events() {
        return Optional.ofNullable(events);
    }

    /** What the caller may do; nobody may do anything while no policy is there. */
    public AccessScope scope(Caller caller) {
        return present(access, "The policy that says who may see what").scope(caller);
    }

    private static <T> T present(T service, String name) {
        if (service == null) {
            throw ProblemException.away(name);
        }
        return service;
    }
}
