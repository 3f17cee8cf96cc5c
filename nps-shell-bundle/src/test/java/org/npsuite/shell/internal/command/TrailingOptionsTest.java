// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.junit.jupiter.api.Test;
import org.npsuite.shell.internal.view.Wording;

class TrailingOptionsTest {

    private final ScoreCommand score = new ScoreCommand();

    private static List<String> set(Object command, String... words) {
        return new TrailingOptions(command, Wording.in(Locale.ENGLISH)).set(List.of(words));
    }

    @Test
    void anOptionAfterTheArgumentsCounts() {
        List<String> others = set(score, "--from", "2026-01-01", "--level=0.9", "--group-by", "month");

        assertThat(others).isEmpty();
        assertThat(score.from).isEqualTo("2026-01-01");
        assertThat(score.level).isEqualTo(0.9);
        assertThat(score.groupBy).containsExactly("month");
    }

    @Test
    void repeatedOptionsAddUpWithThoseBefore() {
        score.where = List.of("team:eq:north");
        set(score, "--where", "channel:eq:web", "--where", "language:eq:fr");

        assertThat(score.where).containsExactly("team:eq:north", "channel:eq:web", "language:eq:fr");
    }

    @Test
    void aFlagTakesNoValue() {
        GoalCommand goal = new GoalCommand();

        assertThat(set(goal, "--history", "word")).containsExactly("word");
        assertThat(goal.history).isTrue();
    }

    @Test
    void aNegativeTargetIsAValue() {
        GoalSetCommand goal = new GoalSetCommand();
        set(goal, "--target", "-5");

        assertThat(goal.target).isEqualTo(-5);
    }

    @Test
    void whatDoesNotFitIsNamed() {
        assertThatThrownBy(() -> set(score, "--form", "x"))
                .hasMessageStartingWith("There is no option --form; there are ");
        assertThatThrownBy(() -> set(score, "--from")).hasMessage("--from needs a value after it.");
        assertThatThrownBy(() -> set(score, "--level", "high")).hasMessage("--level must be a number, not high.");
    }

    @Test
    void aWordTooManyIsNamed() {
        FakeHost host = new FakeHost();
        score.programme = "bank";
        score.trailing = List.of("month");

        assertThatThrownBy(() -> host.run(score)).hasMessage("Too many words: month. Options begin with two hyphens.");
    }

    @Test
    void optionsAndTheirValuesAreCompletedAfterTheArguments() {
        List<String> options = new ArrayList<>();
        new TrailingCompleter().complete(null, FakeHost.typed("nps:score", "bank", "--g"), options);
        assertThat(options).map(String::strip).containsExactly("--group-by");

        FakeHost host = new FakeHost();
        host.completers.put(UnitCompleter.class, new UnitCompleter());
        List<String> units = new ArrayList<>();
        new TrailingCompleter().complete(host.session(), FakeHost.typed("nps:score", "bank", "--unit", "c"), units);
        assertThat(units).map(String::strip).containsExactly("customers");
    }

    @Test
    void aWordAloneIsAccepted() {
        List<String> candidates = new ArrayList<>();

        assertThat(new TrailingCompleter().complete(null, FakeHost.typed("touchpoint"), candidates))
                .isZero();
        assertThat(candidates).containsExactly("touchpoint");
    }

    @Test
    void everyCommandWithOptionsIsKnownToTheCompleter() throws Exception {
        Path classes = Path.of(NpsCommand.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> commands = new ArrayList<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(classes.resolve("org/npsuite/shell/internal/command"), "*.class")) {
            for (Path file : files) {
                Class<?> type = Class.forName(NpsCommand.class.getPackageName() + "."
                        + file.getFileName().toString().replace(".class", ""));
                if (type.isAnnotationPresent(Command.class)
                        && !TrailingOptions.fields(type).isEmpty()) {
                    commands.add(type);
                }
            }
        }

        assertThat(commands).isNotEmpty();
        assertThat(TrailingCompleter.COMMANDS.toArray()).containsExactlyInAnyOrder(commands.toArray());
    }
}
