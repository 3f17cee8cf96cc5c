// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes the constants of an enum, in lower case. */
abstract class ConstantCompleter implements Completer {

    private final List<String> names;

    ConstantCompleter(Enum<?>... constants) {
        names = Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(names).complete(session, line, candidates);
    }
}
