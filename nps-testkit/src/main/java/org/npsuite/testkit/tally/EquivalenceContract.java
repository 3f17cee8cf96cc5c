// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.npsuite.spi.tally.MomentsQuery;
import org.npsuite.spi.tally.TallyQuery;

/** Random answers, random changes, random questions: the engine says what the plainest one says. */
interface EquivalenceContract extends EngineTest {

    @RepeatedTest(12)
    default void anEngineSaysWhatTheReferenceSays(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        RandomAnswers answers = new RandomAnswers(random);
        RandomQuestions questions = new RandomQuestions(random);
        for (int round = 0; round < 5; round++) {
            answers.append(subject().journal(), 150);
            answers.change(subject().journal(), 20);
            for (int i = 0; i < 6; i++) {
                compare(questions);
            }
        }
    }

    private void compare(RandomQuestions questions) {
        ReferenceTallySource reference = new ReferenceTallySource(subject().journal());
        TallyQuery tally = questions.tally();
        assertThat(subject().engine().tally(tally)).as("%s", tally).isEqualTo(reference.tally(tally));
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
