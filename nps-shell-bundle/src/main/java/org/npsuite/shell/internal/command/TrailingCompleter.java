// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes options that stand after the arguments, and their values as the options themselves say. */
@Service
public final class TrailingCompleter implements Completer {

    /** The commands that have options. Karaf tells a completer the words of the line, but not the command. */
    static final List<Class<? extends NpsCommand>> COMMANDS = List.of(
            BenchmarkCommand.class,
            ChangeCommand.class,
            DriversCommand.class,
            GoalCommand.class,
            GoalSetCommand.class,
            ImportCommand.class,
            MarkSetCommand.class,
            MovementCommand.class,
            RepresentativenessCommand.class,
            SampleSizeCommand.class,
            ScoreCommand.class,
            TrendCommand.class);

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        String[] words = line.getArguments();
        if (words.length == 1) {
            // Karaf asks about the word alone whether it may complete those after it.
            candidates.add(words[0]);
            return 0;
        }
        Map<String, Field> options = options(words[0]);
        Field before = line.getCursorArgumentIndex() < 1 ? null : options.get(words[line.getCursorArgumentIndex() - 1]);
        if (before == null || before.getType() == boolean.class) {
            return new StringsCompleter(options.keySet()).complete(session, line, candidates);
        }
        return completer(session, before)
                .map(completer -> completer.complete(session, line, candidates))
                .orElse(-1);
    }

    private static Map<String, Field> options(String command) {
        String name = command.substring(command.indexOf(':') + 1);
        return COMMANDS.stream()
                .filter(type -> type.getAnnotation(Command.class).name().equals(name))
                .findFirst()
                .map(TrailingOptions::fields)
                .orElse(Map.of());
    }

    private static Optional<Completer> completer(Session session, Field option) {
        return Optional.ofNullable(option.getAnnotation(Completion.class))
                .map(completion -> session.getRegistry().getService(completion.value()))
                .map(Completer.class::cast);
    }
}
