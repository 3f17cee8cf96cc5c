// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.npsuite.model.response.Programme;
import org.npsuite.model.response.Response;
import org.npsuite.scoring.internal.backing.Complaints;
import org.npsuite.scoring.internal.backing.Ranked;
import org.npsuite.spi.response.ResponseScreen;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** All screens there are, asked in the order of their rankings. */
@Component(service = Screens.class)
public final class Screens {

    private final Ranked<ResponseScreen> screens = new Ranked<>();
    private final Complaints complaints = new Complaints();

    /** The first objection; empty if no screen has one. */
    Optional<String> objection(Programme programme, Response response) {
        return screens.stream()
                .flatMap(screen -> ask(screen, programme, response).stream())
                .findFirst();
    }

    /** Class names of the screens that have failed. */
    public List<String> failing() {
        return complaints.about();
    }

    private Optional<String> ask(ResponseScreen screen, Programme programme, Response response) {
        try {
            return screen.objection(programme, response);
        } catch (RuntimeException e) {
            // A screen is somebody else's code: its bugs must not cost the sender an answer.
            complaints.about(screen, e, "is passed over");
            return Optional.empty();
        }
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addScreen(ResponseScreen screen, Map<String, ?> properties) {
        screens.add(screen, properties);
    }

    public void removeScreen(ResponseScreen screen) {
        screens.remove(screen);
        complaints.forget(screen);
    }
}
