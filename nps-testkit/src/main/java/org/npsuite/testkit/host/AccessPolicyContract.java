// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.npsuite.model.access.AccessScope;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.model.access.Scope;
import org.npsuite.spi.host.AccessPolicy;

/**
 * What every access policy must hold to: it denies whom it does not know, answers the same when asked twice, and never
 * lets a narrowed caller do more than the caller unnarrowed. Extend it with a policy and callers of your host.
 */
public abstract class AccessPolicyContract {

    /** The policy under test. */
    protected abstract AccessPolicy policy();

    /** A caller who may see and do everything. */
    protected abstract Caller administrator();

    /** A caller who sees the answers of some customers only. */
    protected abstract Caller agent();

    /** A caller the host knows nothing of. */
    protected abstract Caller stranger();

    @Test
    void aStrangerSeesNothing() {
        assertThat(policy().scope(stranger()).permissions()).isEmpty();
    }

    @Test
    void anAdministratorMayDoEverythingToEveryAnswer() {
        AccessScope scope = policy().scope(administrator());

        assertThat(scope.permissions()).containsExactlyInAnyOrder(Permission.values());
        assertThat(scope.rows()).isEmpty();
    }

    @Test
    void anAgentSeesAPartOfTheAnswersAndChangesNone() {
        AccessScope scope = policy().scope(agent());

        assertThat(scope.permissions())
                .contains(Permission.READ_RESPONSES)
                .doesNotContain(Permission.WRITE_RESPONSES, Permission.ERASE, Permission.ADMINISTER);
        assertThat(scope.rows()).isNotEmpty();
    }

    @Test
    void theSameCallerGetsTheSameAnswer() {
        for (Caller caller : Set.of(administrator(), agent(), stranger())) {
            assertThat(policy().scope(caller)).isEqualTo(policy().scope(caller));
        }
    }

    @Test
    void aNarrowedCallerMayNeverDoMore() {
        for (Caller caller : Set.of(administrator(), agent(), stranger())) {
            AccessScope whole = policy().scope(caller);
            for (Scope narrow : Set.of(
                    new Scope(Set.of("p"), Set.of(), Set.of()),
                    new Scope(Set.of(), Set.of("a"), Set.of()),
                    new Scope(Set.of(), Set.of(), Set.of("c")))) {
                AccessScope part = policy().scope(new Caller(caller.identity(), caller.roles(), narrow));
                assertThat(whole.permissions()).containsAll(part.permissions());
                assertThat(part.rows()).containsAll(whole.rows());
            }
        }
    }
}
