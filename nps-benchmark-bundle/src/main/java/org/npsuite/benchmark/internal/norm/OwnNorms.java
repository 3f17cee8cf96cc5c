// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.norm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.npsuite.model.access.Caller;
import org.npsuite.model.benchmark.Comparison;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.Programme;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.slice.Slice;
import org.npsuite.service.ProgrammeService;
import org.npsuite.service.ScoreService;
import org.npsuite.statistics.Confidence;

/**
 * Measures a programme against the other programmes of its cohorts: same window, same filters (a touchpoint, say), same
 * kind and scale. Asked as the caller, so a programme that the caller may not see takes no part.
 */
public final class OwnNorms {

    /** A mean of fewer others is no norm. */
    private static final int FEWEST = 2;

    private final ScoreService scores;
    private final ProgrammeService programmes;

    public OwnNorms(ScoreService scores, ProgrammeService programmes) {
        this.scores = scores;
        this.programmes = programmes;
    }

    /**
     * The programme beside its cohorts.
     *
     * @param today when it is asked, in the programme's zone
     * @param norms the cohorts there are
     * @param ours the score of the slice that was asked for
     * @param wording how it is said
     */
    public List<Comparison> comparisons(
            Caller caller,
            Programme programme,
            LocalDate today,
            List<OwnNorm> norms,
            ScoreReport ours,
            NormWording wording) {
        Confidence confidence = Confidence.of(ours.query().level());
        List<Comparison> comparisons = new ArrayList<>();
        for (OwnNorm norm : norms) {
            if (norm.includes(programme.id())) {
                List<Peer> peers = norm.others(programme.id()).stream()
                        .flatMap(other -> peer(caller, programme, other, ours.query(), confidence).stream())
                        .toList();
                if (peers.size() >= FEWEST) {
                    comparisons.addAll(new NormFigures(norm, programme, peers, today).comparisons(ours, wording));
                }
            }
        }
        return comparisons;
    }

    private Optional<Peer> peer(
            Caller caller, Programme programme, String other, ScoreQuery asked, Confidence confidence) {
        try {
            Programme candidate = programmes.get(caller, other);
            if (candidate.kind() != programme.kind() || !candidate.scale().equals(programme.scale())) {
                return Optional.empty();
            }
            Slice slice = new Slice(other, asked.slice().window(), asked.slice().where());
            ScoreReport theirs =
                    scores.score(caller, asked.toBuilder().slice(slice).build());
            return Peer.of(theirs.total(), confidence);
        } catch (ProblemException e) {
            // Not there, not for this caller, or no such filter: it takes no part, and nobody learns which.
            return Optional.empty();
        }
    }
}
