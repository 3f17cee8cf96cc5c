// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.npsuite.spi.tally.MomentsQuery;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.spi.tally.ValuesQuery;

/** Random answers, random changes, random questions: the engine says what the plainest one says. */
interface EquivalenceContract extends EngineTest {

    @RepeatedTest(12)
    default void anEngineSaysWhatTheReferenceSays(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        RandomAnswers answers = new RandomAnswers(random);
        RandomQuestions questions = new RandomQuestions(random);
        ReferenceTallySource reference = new ReferenceTallySource(subject().journal());
        for (int round = 0; round < 5; round++) {
            answers.append(subject().journal(), 150);
            answers.change(subject().journal(), 20);
            for (int i = 0; i < 6; i++) {
                compare(questions, reference);
            }
        }
    }

    /** Enough answers for an engine that reads a few thousand at a time to begin anew several times. */
    @Test
    default void soItDoesWhereAnswersAreMany() {
        Random random = new Random(0);
        RandomAnswers answers = new RandomAnswers(random);
        RandomQuestions questions = new RandomQuestions(random);
        answers.append(subject().journal(), 12_000);
        answers.change(subject().journal(), 300);
        ReferenceTallySource reference = new ReferenceTallySource(subject().journal());
        for (int i = 0; i < 20; i++) {
            compare(questions.tally(), reference);
        }
        compare(questions, reference);
    }

    private void compare(TallyQuery tally, ReferenceTallySource reference) {
        assertThat(subject().engine().tally(tally)).as("%s", tally).isEqualTo(reference.tally(tally));
    }

    private void compare(RandomQuestions questions, ReferenceTallySource reference) {
        compare(questions.tally(), reference);
        ValuesQuery values = questions.values();
        assertThat(subject().engine().values(values)).as("%s", values).isEqualTo(reference.values(values));
        MomentsQuery moments = questions.moments();
        same(subject().engine().moments(moments), reference.moments(moments), moments);
        var transitions = questions.transitions();
        assertThat(subject().engine().transitions(transitions))
                .as("%s", transitions)
                .isEqualTo(reference.transitions(transitions));
        var crossProducts = questions.crossProducts();
        same(subject().engine().crossProducts(crossProducts), reference.crossProducts(crossProducts), crossProducts);
    }

    /** Sums of shares may differ in their last bits, by the order in which they were added. */
    private static void same(Object actual, Object expected, Object question) {
        assertThat(actual)
                .usingRecursiveComparison(RecursiveComparisonConfiguration.builder()
                        .withComparatorForType(
                                (a, b) -> Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)) ? 0 : Double.compare(a, b),
                                Double.class)
                        .build())
                .as("%s", question)
                .isEqualTo(expected);
    }
}
