// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.model.access.Permission.ADMINISTER;
import static org.npsuite.model.access.Permission.ERASE;
import static org.npsuite.model.access.Permission.READ_AGGREGATES;
import static org.npsuite.model.access.Permission.READ_COMMENTS;
import static org.npsuite.model.access.Permission.READ_NAMES;
import static org.npsuite.model.access.Permission.READ_RESPONSES;
import static org.npsuite.model.access.Permission.WRITE_RESPONSES;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.npsuite.model.access.AccessScope;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;
import org.npsuite.model.access.Scope;
import org.npsuite.model.slice.Filter;
import org.npsuite.scoring.internal.backing.Host;
import org.npsuite.spi.host.AccessPolicy;
import org.npsuite.spi.host.Assignment;
import org.npsuite.spi.host.TeamDirectory;
import org.npsuite.testkit.host.AccessPolicyContract;

class RoleAccessPolicyTest extends AccessPolicyContract {

    private static final Scope PROGRAMME = new Scope(Set.of("p"), Set.of(), Set.of());
    private static final Scope ACCOUNTS = new Scope(Set.of(), Set.of("b", "a"), Set.of());
    private static final Scope CUSTOMER = new Scope(Set.of(), Set.of(), Set.of("c"));

    private final Host host = new Host();

    @Override
    protected AccessPolicy policy() {
        return new RoleAccessPolicy(host);
    }

    @Override
    protected Caller administrator() {
        return Caller.of("ada", Role.ADMIN);
    }

    @Override
    protected Caller agent() {
        return Caller.of("olivia", Role.AGENT);
    }

    @Override
    protected Caller stranger() {
        return Caller.of("nobody");
    }

    private AccessScope scope(Role... roles) {
        return policy().scope(Caller.of("olivia", roles));
    }

    private AccessScope narrowed(Scope scope, Role... roles) {
        return policy().scope(new Caller("olivia", Set.of(roles), scope));
    }

    @Test
    void aViewerSeesAggregatesOfEverything() {
        assertThat(scope(Role.VIEWER)).isEqualTo(new AccessScope(Set.of(READ_AGGREGATES), List.of()));
    }

    @Test
    void anAnalystSeesEverythingButNames() {
        assertThat(scope(Role.ANALYST))
                .isEqualTo(new AccessScope(Set.of(READ_AGGREGATES, READ_RESPONSES, READ_COMMENTS), List.of()));
    }

    @Test
    void anAgentSeesTheOwnTeamsWithNamesAndComments() {
        host.addTeams(teams("south", "north"), Map.of());

        AccessScope scope = scope(Role.AGENT);

        assertThat(scope.permissions())
                .containsExactlyInAnyOrder(READ_AGGREGATES, READ_RESPONSES, READ_NAMES, READ_COMMENTS);
        assertThat(scope.rows()).extracting(Filter::toString).containsExactly("team:in:north,south");
    }

    @Test
    void anAgentOfNoTeamSeesNothing() {
        host.addTeams(teams(), Map.of());

        assertThat(scope(Role.AGENT).rows()).singleElement().satisfies(row -> assertThat(row.keeps(Set.of("north")))
                .isFalse());
    }

    @Test
    void withoutADirectoryOfTeamsAnAgentSeesTheAnswersTheAgentOwns() {
        assertThat(scope(Role.AGENT).rows()).extracting(Filter::toString).containsExactly("owner:eq:olivia");
    }

    @Test
    void rolesAddUpButNamesNeverSpreadBeyondTheOwnTeams() {
        AccessScope both = scope(Role.AGENT, Role.ANALYST);

        assertThat(both.permissions()).contains(READ_NAMES, READ_COMMENTS);
        assertThat(both.rows()).isNotEmpty();
    }

    @Test
    void anAdministratorWhoIsAlsoAnAgentSeesEverything() {
        assertThat(scope(Role.AGENT, Role.ADMIN).rows()).isEmpty();
    }

    @Test
    void aScopeOfProgrammesErasesNothing() {
        assertThat(narrowed(PROGRAMME, Role.ADMIN).permissions())
                .contains(ADMINISTER, WRITE_RESPONSES)
                .doesNotContain(ERASE);
    }

    @Test
    void aScopeOfAccountsOnlyReadsTheirAnswers() {
        AccessScope scope = narrowed(ACCOUNTS, Role.ADMIN);

        assertThat(scope.permissions())
                .containsExactlyInAnyOrder(READ_AGGREGATES, READ_RESPONSES, READ_NAMES, READ_COMMENTS);
        assertThat(scope.rows()).extracting(Filter::toString).containsExactly("account:in:a,b");
    }

    @Test
    void aScopeOfCustomersSeesNoAggregates() {
        assertThat(narrowed(CUSTOMER, Role.ADMIN).permissions())
                .containsExactlyInAnyOrder(READ_RESPONSES, READ_NAMES, READ_COMMENTS);
    }

    private static TeamDirectory teams(String... teams) {
        return new TeamDirectory() {
            @Override
            public Set<String> teamsOf(String identity) {
                return Set.of(teams);
            }

            @Override
            public Optional<Assignment> assignment(String customer, Optional<String> account) {
                return Optional.empty();
            }
        };
    }
}
