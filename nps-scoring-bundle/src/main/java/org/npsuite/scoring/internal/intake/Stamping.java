// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.npsuite.model.response.Programme;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.scoring.internal.backing.Complaints;
import org.npsuite.scoring.internal.backing.Host;
import org.npsuite.spi.host.Assignment;
import org.npsuite.spi.host.TeamDirectory;
import org.npsuite.spi.store.Submission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes what a sender sent ready to be recorded: judged, screened, with time, day, team and owner filled in. */
@Component(service = Stamping.class)
public final class Stamping {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final Duration FURTHEST_AHEAD = Duration.ofHours(24);

    private final Host host;
    private final Screens screens;
    private final Clock clock;
    private final Complaints complaints = new Complaints();

    @Activate
    public Stamping(@Reference Host host, @Reference Screens screens) {
        this(host, screens, Clock.systemUTC());
    }

    public Stamping(Host host, Screens screens, Clock clock) {
        this.host = host;
        this.screens = screens;
        this.clock = clock;
    }

    /**
     * The response as the journal is to hold it.
     *
     * @param id the response's id, its own or a minted one
     * @throws org.npsuite.model.problem.ProblemException {@code NOT_ALLOWED} if it is dated before 1990 or more than a
     *     day ahead, comes in as excluded, or a screen objects
     */
    public Submission prepare(Programme programme, Response sent, String id) {
        if (sent.status() == ResponseStatus.EXCLUDED) {
            throw notAllowed("a response comes in as VALID, DISMISSED or COMMENT_ONLY; it is excluded afterwards, "
                    + "with a reason");
        }
        Submission judged = judge(programme, sent, id);
        screens.objection(programme, sent).ifPresent(objection -> {
            throw notAllowed(objection);
        });
        return assignment(sent)
                .map(assignment -> judged.response().toBuilder()
                        .team(assignment.team())
                        .owner(assignment.owner().or(sent::owner).orElse(null))
                        .build())
                .map(stamped -> new Submission(stamped, judged.day(), judged.fingerprint()))
                .orElse(judged);
    }

    /**
     * The same for a recorded response that is to be changed. It is screened no more, and keeps the team and owner it
     * was recorded with, because they say who looked after the customer then.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code NOT_ALLOWED} for the dates that {@link #prepare} refuses
     */
    public Submission restamp(Programme programme, Response changed, String id) {
        return judge(programme, changed, id);
    }

    /** Class names of the directories of teams that have failed. */
    public List<String> failing() {
        return complaints.about();
    }

    private Submission judge(Programme programme, Response sent, String id) {
        Instant answeredAt = sent.answeredAt().orElseGet(clock::instant);
        LocalDate day = answeredAt.atZone(programme.zone()).toLocalDate();
        if (day.isBefore(EARLIEST)) {
            throw notAllowed("\"answeredAt\" is before 1990, was " + day + ": correct the date");
        }
        if (answeredAt.isAfter(clock.instant().plus(FURTHEST_AHEAD))) {
            throw notAllowed("\"answeredAt\" is more than 24 hours ahead, was " + answeredAt
                    + ": correct the date or its time " + "zone");
        }
        Response dated = sent.toBuilder().id(id).answeredAt(answeredAt).build();
        return new Submission(dated, day, Fingerprint.of(sent));
    }

    private Optional<Assignment> assignment(Response sent) {
        Optional<TeamDirectory> directory = host.teams();
        if (directory.isEmpty() || sent.customer().isEmpty()) {
            return Optional.empty();
        }
        try {
            return directory.get().assignment(sent.customer().get(), sent.account());
        } catch (RuntimeException e) {
            // The directory is the host's code: its failure must not cost the sender an answer.
            complaints.about(directory.get(), e, "responses keep the team and owner they came with");
            return Optional.empty();
        }
    }
}
