// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import static org.npsuite.model.problem.ProblemException.invalid;

import java.io.IOException;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.shell.internal.view.Page;
import org.osgi.framework.BundleContext;

/** A command that asks a service and prints a page; trouble is one line, and the command has failed. */
abstract class NpsCommand implements Action {

    @Reference
    BundleContext context;

    @Reference
    Session session;

    @Override
    public final Object execute() throws CommandException {
        Desk desk = new Desk(context, session);
        try (desk) {
            more(desk, new TrailingOptions(this, desk.wording()).set(trailing()));
            // System.out, not the session's console: the shell redirects it into pipes.
            answer(desk).print(System.out);
            return null;
        } catch (ProblemException e) {
            throw new CommandException(e.getMessage(), e);
        } catch (IOException e) {
            throw new CommandException(desk.wording().text("problem.read"), e);
        }
    }

    /** What stands after the arguments. */
    List<String> trailing() {
        return List.of();
    }

    /** Takes the words after the arguments that are no options. */
    void more(Desk desk, List<String> words) {
        if (!words.isEmpty()) {
            throw invalid(desk.wording().text("problem.words", String.join(" ", words)));
        }
    }

    /** @throws ProblemException with what to tell the user */
    abstract Page answer(Desk desk) throws IOException;
}
