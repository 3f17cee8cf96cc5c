// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.backing;

import org.npsuite.service.ProgrammeService;
import org.npsuite.service.ScoreService;
import org.npsuite.spi.host.AccessPolicy;
import org.npsuite.spi.store.Records;
import org.osgi.service.event.EventAdmin;

/** Lets the neighbours of this room come and go, as the component runtime does. */
public final class Neighbourhood {

    public final Neighbours neighbours = new Neighbours();

    public void records(Records records) {
        neighbours.records = records;
    }

    public void scores(ScoreService scores) {
        neighbours.scores = scores;
    }

    public void programmes(ProgrammeService programmes) {
        neighbours.programmes = programmes;
    }

    public void access(AccessPolicy access) {
        neighbours.access = access;
    }

    public void events(EventAdmin events) {
        neighbours.events = events;
    }
}
