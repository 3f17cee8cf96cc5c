// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.npsuite.model.access.Permission;
import org.npsuite.model.document.Document;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.Tally;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.Level;
import org.npsuite.rest.internal.http.MediaTypes;
import org.npsuite.rest.internal.json.Json;
import org.npsuite.rest.internal.json.ScoreJson;
import org.npsuite.service.ScoreService;

/** The score of counts that come from elsewhere; nothing is stored. */
@Path("/score")
@Produces(MediaTypes.JSON)
public final class StatelessScoreResource {

    private static final Set<String> CATEGORIES = Set.of("promoters", "passives", "detractors");
    private static final Set<String> FIELDS = Questions.and(CATEGORIES, "ratings", "level");

    /** More answers than there will ever be; eleven of these still add up inside a {@code long}. */
    private static final long LARGEST_COUNT = 1_000_000_000_000_000L;

    private final Services services;

    public StatelessScoreResource(Services services) {
        this.services = services;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    public Response score(@BeanParam Call call, InputStream body) {
        call.permitting(Permission.READ_AGGREGATES, services).withoutParameters();
        Document document = Json.read(body).allowing(FIELDS);
        double level = Level.of(document.decimal("level"));
        if (document.has("ratings") && CATEGORIES.stream().anyMatch(document::has)) {
            throw notAllowed("Give either eleven \"ratings\" or promoters, passives and detractors, not both.");
        }
        ScoreService scores = services.scores();
        Score score = document.has("ratings")
                ? scores.score(call.caller(), tally(document), level)
                : scores.score(call.caller(), counts(document), level);
        return call.answer(ScoreJson.of(score));
    }

    private static Tally tally(Document document) {
        List<Long> ratings = document.wholes("ratings");
        if (ratings.size() != Tally.RATINGS) {
            throw notAllowed(
                    "\"ratings\" must hold eleven counts, of rating 0 to rating 10, not " + ratings.size() + ".");
        }
        return Tally.of(
                ratings.stream().mapToLong(count -> inRange("ratings", count)).toArray());
    }

    private static CategoryCounts counts(Document document) {
        return new CategoryCounts(
                count(document, "detractors"), count(document, "passives"), count(document, "promoters"));
    }

    private static long count(Document document, String field) {
        return inRange(
                field,
                document.whole(field)
                        .orElseThrow(() -> notAllowed("\"" + field + "\" is missing: give eleven \"ratings\", or "
                                + "promoters, passives and detractors.")));
    }

    private static long inRange(String field, long count) {
        if (count < 0 || count > LARGEST_COUNT) {
            throw notAllowed("\"" + field + "\" must hold whole numbers from 0 to 10^15.");
        }
        return count;
    }
}
