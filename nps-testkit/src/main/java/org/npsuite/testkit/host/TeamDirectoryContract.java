// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.npsuite.spi.host.Assignment;
import org.npsuite.spi.host.TeamDirectory;

/**
 * What every directory of teams must hold to: whom it does not know has no team, and answers are never {@code null}.
 * Extend it with a directory and names of your host.
 */
public abstract class TeamDirectoryContract {

    /** Belongs to nobody: an id no host gives. */
    private static final String UNKNOWN = "nobody has this id \u2013 \u0000";

    /** The directory under test. */
    protected abstract TeamDirectory directory();

    /** Somebody who belongs to at least one team. */
    protected abstract String member();

    /** A customer whom somebody looks after. */
    protected abstract String customer();

    @Test
    void aMemberBelongsToATeam() {
        assertThat(directory().teamsOf(member()))
                .isNotEmpty()
                .doesNotContainNull()
                .doesNotContain("");
    }

    @Test
    void whomItDoesNotKnowHasNoTeam() {
        assertThat(directory().teamsOf(UNKNOWN)).isEmpty();
    }

    @Test
    void aCustomerIsLookedAfterByATeam() {
        Optional<Assignment> assignment = directory().assignment(customer(), Optional.empty());

        assertThat(assignment)
                .hasValueSatisfying(known -> assertThat(known.team()).isNotBlank());
    }

    @Test
    void aCustomerItDoesNotKnowIsLookedAfterByNobody() {
        assertThat(directory().assignment(UNKNOWN, Optional.empty())).isEmpty();
        assertThat(directory().assignment(UNKNOWN, Optional.of(UNKNOWN))).isEmpty();
    }

    @Test
    void askedTwiceItSaysTheSame() {
        assertThat(directory().teamsOf(member())).isEqualTo(directory().teamsOf(member()));
        assertThat(directory().assignment(customer(), Optional.empty()))
                .isEqualTo(directory().assignment(customer(), Optional.empty()));
    }
}
