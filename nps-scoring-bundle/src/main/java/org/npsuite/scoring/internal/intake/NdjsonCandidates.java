// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.ResponseDocuments;
import org.npsuite.scoring.internal.json.Json;

/** One JSON object per line; blank lines are passed over. */
final class NdjsonCandidates implements Candidates {

    private final Lines lines;
    private final ZoneId zone;

    NdjsonCandidates(Lines lines, ZoneId zone) {
        this.lines = lines;
        this.zone = zone;
    }

    @Override
    public Optional<Candidate> next() throws IOException {
        Optional<Line> line = lines.next();
        while (line.isPresent() && line.get().readable() && line.get().text().isBlank()) {
            line = lines.next();
        }
        return line.map(this::candidate);
    }

    private Candidate candidate(Line line) {
        if (!line.readable()) {
            return new Candidate.Unreadable(line.number(), line.fault());
        }
        try {
            return new Candidate.Readable(
                    line.number(),
                    ResponseDocuments.read(Json.read(line.text()), zone),
                    line.text().length());
        } catch (ProblemException e) {
            return new Candidate.Unreadable(
                    line.number(),
                    line.ended() ? e.getMessage() : e.getMessage() + " (the stream ends here: was it cut off?)");
        }
    }
}
