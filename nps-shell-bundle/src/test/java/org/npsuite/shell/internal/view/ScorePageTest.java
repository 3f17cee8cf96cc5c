// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Slice;

class ScorePageTest {

    private static final Field SEGMENT = Field.attribute("segment");
    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);

    private static ScoreReport.Builder report(Score total, List<Grouping> groupBy, Score... groups) {
        return ScoreReport.builder()
                .definition("nps-1;settings=0a1b2c3d")
                .query(ScoreQuery.builder()
                        .slice(Slice.of("bank"))
                        .groupBy(groupBy)
                        .build())
                .watermark("w")
                .total(total)
                .groups(List.of(groups));
    }

    @Test
    void beginsWithScoreBandIntervalAndAnswers() {
        List<String> lines = Print.lines(ScorePage.of(
                report(Sample.score(Group.ALL, 1719, 972, 2309), List.of()).build(), ENGLISH));

        assertThat(lines.get(0))
                .isEqualTo("12 (to improve), between 9.3 .. 14.3 with 95% confidence, from 5,000 answers");
        assertThat(lines.get(1))
                .matches("-{20}\\.{12}\\+{28}  detractors / passives / promoters: 34.4% / 19.4% / 46.2%");
        assertThat(lines).last().isEqualTo("nps-1;settings=0a1b2c3d");
    }

    @Test
    void aScoreOfFewAnswersSaysSo() {
        assertThat(Print.lines(ScorePage.of(
                        report(Sample.score(Group.ALL, 0, 0, 5), List.of()).build(), ENGLISH)))
                .first()
                .asString()
                .startsWith("100 (exceptional, indicative), ");
    }

    @Test
    void noAnswersAreNoScoreAndNotZero() {
        assertThat(Print.lines(ScorePage.of(
                        report(Sample.score(Group.ALL, 0, 0, 0), List.of()).build(), ENGLISH)))
                .first()
                .isEqualTo("No score: no answers.");
    }

    @Test
    void everyGroupIsARow() {
        Table table = ScorePage.groups(
                List.of(SEGMENT),
                List.of(
                        Sample.score(Sample.group(SEGMENT, "A"), 20, 30, 50),
                        Sample.score(Sample.group(SEGMENT, Group.NONE), 10, 0, 0),
                        Sample.suppressed(Sample.group(SEGMENT, "C"))),
                ENGLISH);

        assertThat(table.headings())
                .containsExactly(
                        "attr:segment", "Answers", "Score", "Interval", "Band", "- detractors . passives + promoters");
        assertThat(table.rows())
                .containsExactly(
                        List.of(
                                "A",
                                "100",
                                "30",
                                "27.5 .. 32.5",
                                "to improve",
                                "-".repeat(6) + ".".repeat(9) + "+".repeat(15)),
                        List.of("(none)", "10", "-100", "-102.5 .. -97.5", "red flag, indicative", "-".repeat(30)),
                        List.of("C", "-", "-", "-", "hidden to protect respondents", "-"));
    }

    @Test
    void speaksFrench() {
        assertThat(Print.lines(ScorePage.of(
                        report(Sample.score(Group.ALL, 1719, 972, 2309), List.of())
                                .build(),
                        Wording.in(Locale.FRENCH))))
                .first()
                .asString()
                .startsWith("12 (à améliorer), entre 9,3 .. 14,3 avec 95");
    }

    @Test
    void anAnswerWhileReadingSaysHowFarItIs() {
        assertThat(Print.lines(ScorePage.of(
                        report(Sample.score(Group.ALL, 1, 1, 1), List.of())
                                .partial(0.25)
                                .build(),
                        ENGLISH)))
                .contains("Answers are still being read after a start, 25% so far: ask again in a moment.");
    }
}
