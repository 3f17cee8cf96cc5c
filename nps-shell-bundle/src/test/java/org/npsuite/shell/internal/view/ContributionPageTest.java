// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.npsuite.model.goal.Contribution;
import org.npsuite.model.goal.Contribution.Part;
import org.npsuite.model.score.Rational;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Window;

class ContributionPageTest {

    private static Part part(String name, long promoters, boolean small, Integer best, Integer worst) {
        return new Part(
                name,
                Optional.empty(),
                Sample.score(Group.ALL, 10, 10, promoters),
                Rational.of(25, 2),
                small,
                Optional.ofNullable(best),
                Optional.ofNullable(worst));
    }

    @Test
    void tiesAndSmallPartsAreNotRanked() {
        Contribution contribution = new Contribution(
                Window.of(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-07-01")),
                Sample.score(Group.ALL, 20, 20, 60),
                List.of(
                        part("north", 60, false, 1, 1),
                        part("south", 50, false, 2, 3),
                        part("east", 5, true, null, null),
                        part("", 40, false, null, null)),
                Optional.empty(),
                "nps-1",
                "w");

        List<String> lines = Print.lines(ContributionPage.of(contribution, Wording.in(Locale.ENGLISH)));

        assertThat(lines).first().asString().startsWith("40.0 points from 100 answers from 2026-04-01 to 2026-07-01");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).matches("north .*\\+12\\.5.* 1"))
                .anySatisfy(line -> assertThat(line).containsSubsequence("south", "2 to 3 (tie)"))
                .anySatisfy(line -> assertThat(line).containsSubsequence("east", "too few answers to rank"))
                .anySatisfy(line -> assertThat(line).startsWith("(none)"));
    }

    @Test
    void aRefusalIsPrinted() {
        Contribution contribution = new Contribution(
                Window.ALL,
                Sample.score(Group.ALL, 0, 0, 0),
                List.of(),
                Optional.of("There are no parts."),
                "nps-1",
                "w");

        assertThat(Print.lines(ContributionPage.of(contribution, Wording.in(Locale.ENGLISH))))
                .contains("There are no parts.");
    }
}
