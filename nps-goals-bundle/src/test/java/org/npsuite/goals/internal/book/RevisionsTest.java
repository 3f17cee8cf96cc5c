// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.goals.internal.House.ADMIN;
import static org.npsuite.goals.internal.House.VIEWER;
import static org.npsuite.goals.internal.House.yearEnd;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.goals.internal.House;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;
import org.npsuite.model.goal.GoalRevision;
import org.npsuite.model.goal.GoalRevision.Edit;
import org.npsuite.model.problem.ProblemException;

class RevisionsTest {

    @TempDir
    Path files;

    @Test
    void everyChangeSaysWhoWhenAndFromWhatToWhat() {
        House house = new House("2026-03-15", files);
        Caller other = Caller.of("grace", Role.ADMIN);
        house.service.put(ADMIN, yearEnd().build(), OptionalLong.empty());
        house.today("2026-04-01");
        house.service.put(other, yearEnd().target(50).owner("north").build(), OptionalLong.empty());
        house.service.retire(ADMIN, "bank", "year-end", OptionalLong.empty());

        List<GoalRevision> history = house.service.history(VIEWER, "bank", "year-end");

        assertThat(history).extracting(GoalRevision::by).containsExactly("ada", "grace", "ada");
        assertThat(history).extracting(GoalRevision::version).containsExactly(1L, 2L, 3L);
        assertThat(history.get(0).edits()).isEmpty();
        assertThat(history.get(1).at()).isEqualTo(Instant.parse("2026-04-01T10:00:00Z"));
        assertThat(history.get(1).edits())
                .containsExactlyInAnyOrder(
                        new Edit("target", Optional.of("45"), Optional.of("50")),
                        new Edit("owner", Optional.empty(), Optional.of("north")));
        assertThat(history.get(2).goal()).isEmpty();
    }

    @Test
    void aGoalThatNeverWasHasNoHistory() {
        assertThatThrownBy(() -> new House("2026-03-15", files).service.history(ADMIN, "bank", "nowhere"))
                .isInstanceOf(ProblemException.class);
    }
}
