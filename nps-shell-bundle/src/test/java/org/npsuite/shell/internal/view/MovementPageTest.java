// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.npsuite.model.score.Category;
import org.npsuite.model.score.ChangeQuery;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Move;
import org.npsuite.model.score.Movement;
import org.npsuite.model.slice.Slice;

class MovementPageTest {

    @Test
    void aCategoryNobodyWasInHasNoShare() {
        Slice slice = Slice.of("p");
        Movement movement = Movement.builder()
                .definition("nps-1")
                .query(ChangeQuery.builder().before(slice).after(slice).build())
                .watermark("w")
                .customers(10)
                .moves(List.of(
                        new Move(
                                Category.DETRACTOR,
                                Category.PROMOTER,
                                3,
                                0.3,
                                Optional.of(new Interval(0.95, 0.11, 0.6, Interval.Method.WILSON))),
                        new Move(Category.PASSIVE, Category.PROMOTER, 0, 0, Optional.empty())))
                .sentence("3 of 10 detractors were won.")
                .build();

        List<String> lines = Print.lines(MovementPage.of(movement, Wording.in(Locale.ENGLISH)));

        assertThat(lines).anyMatch(line -> line.contains("30%") && line.contains("11% .. 60%"));
        assertThat(lines).noneMatch(line -> line.contains(" 0%"));
    }
}
