// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.access;

import static org.npsuite.model.problem.ProblemException.away;
import static org.npsuite.model.problem.ProblemException.forbidden;

import java.util.Map;
import org.npsuite.model.access.AccessScope;
import org.npsuite.model.access.Caller;
import org.npsuite.scoring.internal.backing.Ranked;
import org.npsuite.spi.host.AccessPolicy;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The door every service of this room passes first: asks the policy of the highest ranking, and cuts its answer down to
 * the caller's own scope, which a host's policy need not know of.
 */
@Component(service = Access.class)
public final class Access {

    private final Ranked<AccessPolicy> policies = new Ranked<>();

    /**
     * What the caller may see and do in a programme.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code FORBIDDEN} where the caller's scope does not reach it,
     *     whether it exists or not
     */
    public AccessScope in(Caller caller, String programme) {
        AccessScope scope = anywhere(caller);
        if (!caller.scope().reaches(programme)) {
            throw forbidden("This access is for other programmes. Ask with one that reaches this programme.");
        }
        return scope;
    }

    /** What the caller may see and do wherever its scope reaches. */
    public AccessScope anywhere(Caller caller) {
        AccessPolicy policy = policies.first().orElseThrow(() -> away("The policy that says who may see what"));
        AccessScope granted = policy.scope(caller);
        return granted == null ? AccessScope.NOTHING : Narrowing.of(granted, caller.scope());
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addPolicy(AccessPolicy policy, Map<String, ?> properties) {
        policies.add(policy, properties);
    }

    public void removePolicy(AccessPolicy policy) {
        policies.remove(policy);
    }
}
