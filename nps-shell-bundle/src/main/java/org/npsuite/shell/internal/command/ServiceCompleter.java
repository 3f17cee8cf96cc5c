// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.npsuite.model.problem.ProblemException;
import org.osgi.framework.BundleContext;

/** Completes with what a service knows; with nothing while it is away. */
abstract class ServiceCompleter implements Completer {

    @Reference
    BundleContext context;

    @Override
    public final int complete(Session session, CommandLine line, List<String> candidates) {
        try (Desk desk = new Desk(context, session)) {
            return new StringsCompleter(candidates(desk, List.of(line.getArguments())))
                    .complete(session, line, candidates);
        } catch (ProblemException e) {
            return -1;
        }
    }

    /** @param words the command and what follows it on the line */
    abstract List<String> candidates(Desk desk, List<String> words);
}
