// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.watch;

import java.util.HashMap;
import java.util.Map;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.GoalSignal;
import org.npsuite.service.GoalService;
import org.osgi.service.event.Event;

/** A signal as it is published; {@link GoalService#STATE_CHANGED} is the contract. */
final class SignalEvent {

    private SignalEvent() {}

    static Event of(GoalSignal signal, Goal goal) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("id", signal.id());
        properties.put("programme", signal.programme());
        properties.put("goal", signal.goal());
        properties.put("name", goal.name());
        properties.put("kind", signal.kind().name());
        properties.put("state", signal.state().name());
        signal.previous().ifPresent(state -> properties.put("previousState", state.name()));
        properties.put("warning", signal.warning());
        properties.put("target", signal.target());
        signal.score().ifPresent(score -> properties.put("score", score));
        signal.probability().ifPresent(probability -> properties.put("probability", probability));
        signal.group().ifPresent(group -> properties.put("group", group));
        signal.since().ifPresent(since -> properties.put("since", since));
        goal.owner().ifPresent(owner -> properties.put("owner", owner));
        goal.team().ifPresent(team -> properties.put("team", team));
        properties.put("at", signal.at().toString());
        return new Event(GoalService.STATE_CHANGED, properties);
    }
}
