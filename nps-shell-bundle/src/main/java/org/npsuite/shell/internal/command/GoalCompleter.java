// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.model.goal.Goal;
import org.npsuite.service.GoalService;

/** Completes ids of the goals of the programme that stands before. */
@Service
public final class GoalCompleter extends ServiceCompleter {

    @Override
    List<String> candidates(Desk desk, List<String> words) {
        if (words.size() < 2) {
            // Karaf asks about the word alone whether it may complete those after it.
            return words;
        }
        return desk.service(GoalService.class).list(desk.caller(), words.get(1)).stream()
                .map(Goal::id)
                .toList();
    }
}
