// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Period;

/** Completes fields and periods to filter and group by. */
@Service
public final class FieldCompleter implements Completer {

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(Stream.concat(
                                Arrays.stream(Period.values()).map(Period::key),
                                Arrays.stream(Field.Kind.values()).map(FieldCompleter::written))
                        .toList())
                .complete(session, line, candidates);
    }

    private static String written(Field.Kind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return kind == Field.Kind.ATTR || kind == Field.Kind.TAG ? name + ":" : name;
    }
}
