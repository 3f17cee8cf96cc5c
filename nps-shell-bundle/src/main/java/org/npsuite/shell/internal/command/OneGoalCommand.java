// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;

/** A command about one goal. */
abstract class OneGoalCommand extends NpsCommand {

    @Argument(name = "programme", description = "Id of the programme", required = true)
    @Completion(ProgrammeCompleter.class)
    String programme;

    @Argument(index = 1, name = "goal", description = "Id of the goal", required = true)
    @Completion(GoalCompleter.class)
    String goal;

    @Argument(index = 2, name = "more", description = "Options may stand here as well", multiValued = true)
    @Completion(TrailingCompleter.class)
    List<String> trailing;

    @Override
    final List<String> trailing() {
        return trailing == null ? List.of() : trailing;
    }
}
