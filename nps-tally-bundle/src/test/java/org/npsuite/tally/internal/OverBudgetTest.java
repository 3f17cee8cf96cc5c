// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.spi.tally.TallySource;
import org.npsuite.spi.tally.ValuesQuery;
import org.npsuite.tally.internal.follow.Budget;
import org.npsuite.tally.internal.follow.Followers;
import org.npsuite.tally.internal.follow.Snapshots;
import org.npsuite.testkit.FixedClock;
import org.npsuite.testkit.tally.MemoryJournal;
import org.npsuite.testkit.tally.ReferenceTallySource;

/** A programme that is too large for the columns. */
class OverBudgetTest {

    private static final TallyQuery LARGE = new TallyQuery(Slice.of("large"), List.of(), Unit.RESPONSES);
    private static final TallyQuery SMALL = new TallyQuery(Slice.of("small"), List.of(), Unit.RESPONSES);

    private final FixedClock clock = FixedClock.at("2026-06-01T12:00:00Z");
    private final MemoryJournal journal = new MemoryJournal(clock);
    private final Budget budget = new Budget(100_000);
    private final Followers followers = new Followers(
            journal,
            new Snapshots(Path.of("target", "no-snapshots"), "memory"),
            budget,
            Runnable::run,
            Duration.ofMinutes(1),
            clock);

    @BeforeEach
    void answers() {
        journal.add("small", on("2026-01-05", valid(9)));
        for (int i = 0; i < 3000; i++) {
            journal.add("large", on("2026-01-05", valid(i % 11).owner("owner " + i)));
        }
    }

    @Test
    void isAnsweredByAnotherEngine() {
        ReferenceTallySource reference = new ReferenceTallySource(journal);
        ColumnTallySource engine = new ColumnTallySource(followers, Engines.PLANNER, () -> Optional.of(reference));
        assertThat(engine.tally(LARGE)).isEqualTo(reference.tally(LARGE));
        assertThat(engine.explain(LARGE).engine()).isEqualTo("reference");
        assertThat(engine.explain(SMALL).engine()).isEqualTo("columns");
    }

    @Test
    void theOtherEngineIsAskedForAllFieldsAtOnce() {
        ReferenceTallySource reference = new ReferenceTallySource(journal);
        List<String> asked = new ArrayList<>();
        InvocationHandler handler = (proxy, question, arguments) -> {
            asked.add(question.getName());
            return question.invoke(reference, arguments);
        };
        TallySource watched = (TallySource)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {TallySource.class}, handler);
        ValuesQuery query =
                new ValuesQuery(Slice.of("large"), List.of(Field.of(Field.Kind.OWNER), Field.of(Field.Kind.TEAM)));

        assertThat(new ColumnTallySource(followers, Engines.PLANNER, () -> Optional.of(watched)).values(query))
                .isEqualTo(reference.values(query));
        assertThat(asked).containsExactly("values");
    }

    @Test
    void isUnavailableWhereThereIsNoOtherEngine() {
        ColumnTallySource engine = new ColumnTallySource(followers, Engines.PLANNER, Optional::empty);
        assertThatThrownBy(() -> engine.tally(LARGE))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.problem())
                        .isEqualTo(Problem.UNAVAILABLE));
        assertThat(engine.tally(SMALL).counts().total().n()).isEqualTo(1);
    }

    @Test
    void lackOfAnotherEngineIsNoMatterAsLongAsEverythingFits() {
        ColumnTallySource engine = new ColumnTallySource(followers, Engines.PLANNER, Optional::empty);
        engine.tally(SMALL);
        TallyExamination examination = new TallyExamination(followers, budget, () -> false);
        assertThat(examination.examine(Locale.ENGLISH))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.OK);

        assertThatThrownBy(() -> engine.tally(LARGE)).isInstanceOf(ProblemException.class);
        assertThat(examination.examine(Locale.ENGLISH))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.OK, Finding.Severity.WARNING);
    }

    @Test
    void doctorSaysSoInTheLanguageOfTheAdministrator() {
        followers.round();
        TallyExamination examination = new TallyExamination(followers, budget, () -> false);
        assertThat(examination.examine(Locale.ENGLISH))
                .extracting(Finding::severity, Finding::text)
                .satisfiesExactly(
                        ok -> assertThat(ok.toList())
                                .containsExactly(
                                        Finding.Severity.OK, "One programme is followed; the columns take 1 of 1 MB."),
                        over -> assertThat(over.toList().get(1).toString())
                                .startsWith("Programme large is not kept in memory")
                                .contains("scores are missing", "Raise the memory budget"));
        assertThat(new TallyExamination(followers, budget, () -> true).examine(Locale.FRENCH))
                .extracting(Finding::text)
                .last()
                .asString()
                .contains("compte ses réponses en SQL", "n’est pas gardé");
        assertThat(examination.examine(Locale.FRENCH))
                .extracting(Finding::text)
                .first()
                .isEqualTo("Un programme suivi\u00a0; les colonnes occupent 1 Mo sur 1.");
    }
}
