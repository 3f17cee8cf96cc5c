// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.response;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.npsuite.model.response.Anonymity;
import org.npsuite.model.response.Programme;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.scoring.internal.access.Ground;
import org.npsuite.scoring.internal.json.Sha256;
import org.npsuite.scoring.internal.privacy.Counted;
import org.npsuite.scoring.internal.privacy.Counting;
import org.npsuite.scoring.internal.privacy.Showing;

/**
 * The responses of anonymous programmes: verbatims of groups of at least twice k, with nothing by which their writer
 * could be told from the others of the group.
 */
final class Verbatims {

    private static final int GROUP_FACTOR = 2;

    private final Counting counting;

    Verbatims(Counting counting) {
        this.counting = counting;
    }

    /** @throws org.npsuite.model.problem.ProblemException {@code NOT_ALLOWED} if the group is too small */
    void permit(Ground ground, Slice slice) {
        int minimum = ground.programme().anonymity().map(Anonymity::minimum).orElseThrow();
        Counted counted = counting.count(ground, slice, List.of(), Unit.RESPONSES);
        boolean large = counted.tallies().total().n() >= (long) GROUP_FACTOR * minimum;
        if (counted.total() != Showing.ALL || !large) {
            throw notAllowed("Respondents of this programme are anonymous: comments are shown of groups of at least "
                    + GROUP_FACTOR * minimum + " answers that do not all agree. Ask for a longer window or fewer "
                    + "filters.");
        }
    }

    /**
     * The comment and the month, nothing else. The id becomes a hash, because senders put customer numbers into ids;
     * rating and attributes go, because listed one by one they would give the counts of any small group.
     */
    static RecordedResponse bare(Programme programme, RecordedResponse recorded) {
        Instant month =
                recorded.day().withDayOfMonth(1).atStartOfDay(programme.zone()).toInstant();
        String id = Sha256.hex((programme.id() + '\n' + recorded.id()).getBytes(StandardCharsets.UTF_8))
                .substring(0, 32);
        return recorded.toBuilder()
                .number(0)
                .recordedAt(month)
                .day(recorded.day().withDayOfMonth(1))
                .response(recorded.response().toBuilder()
                        .id(id)
                        .answeredAt(month)
                        .status(ResponseStatus.COMMENT_ONLY)
                        .rating(null)
                        .customer(null)
                        .account(null)
                        .team(null)
                        .owner(null)
                        .touchpoint(null)
                        .channel(null)
                        .attributes(Map.of())
                        .ratings(Map.of())
                        .measures(Map.of())
                        .tags(Map.of())
                        .build())
                .build();
    }
}
