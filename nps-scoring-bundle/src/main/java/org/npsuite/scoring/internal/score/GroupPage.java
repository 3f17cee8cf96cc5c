// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import static org.npsuite.model.problem.ProblemException.invalid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Grouping;

/**
 * One page of the groups of an answer. The cursor names the last group of the page before, so that groups which appear
 * in between neither repeat nor hide others.
 *
 * @param groups in order
 * @param next cursor of the following page; empty on the last
 */
record GroupPage(List<Map.Entry<Group, Tally>> groups, Optional<String> next) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static GroupPage of(SortedMap<Group, Tally> all, ScoreQuery query) {
        Optional<Group> after = query.cursor().map(cursor -> group(cursor, query.groupBy()));
        List<Map.Entry<Group, Tally>> rest = all.entrySet().stream()
                .filter(entry -> after.isEmpty() || entry.getKey().compareTo(after.get()) > 0)
                .limit(query.limit() + 1L)
                .toList();
        if (rest.size() <= query.limit()) {
            return new GroupPage(rest, Optional.empty());
        }
        List<Map.Entry<Group, Tally>> page = rest.subList(0, query.limit());
        return new GroupPage(page, Optional.of(cursor(page.get(page.size() - 1).getKey(), query.groupBy())));
    }

    private static String cursor(Group group, List<Grouping> groupBy) {
        try {
            String values =
                    MAPPER.writeValueAsString(groupBy.stream().map(group::value).toList());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(values.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of texts can always be written", e);
        }
    }

    private static Group group(String cursor, List<Grouping> groupBy) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] values = MAPPER.readValue(json, String[].class);
            if (values != null && values.length == groupBy.size()) {
                Map<Grouping, String> byGrouping = new LinkedHashMap<>();
                for (int i = 0; i < values.length; i++) {
                    byGrouping.put(groupBy.get(i), values[i]);
                }
                return new Group(byGrouping);
            }
        } catch (IllegalArgumentException | JsonProcessingException e) {
            // Said below, in one way for every cursor that is none.
        }
        throw invalid("the cursor is none of this query: leave it out to begin anew");
    }
}
