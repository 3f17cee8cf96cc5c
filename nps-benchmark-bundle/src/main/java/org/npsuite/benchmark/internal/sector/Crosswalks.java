// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.sector;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.npsuite.model.response.Sector;

/**
 * Carries a sector from one classification to others, over one table or over several. A line with {@code *} stands for
 * every code that has no line of its own. Immutable.
 */
public final class Crosswalks {

    private static final String EVERY = "*";

    private record Step(String fromScheme, String from, String toScheme, String to, boolean same, boolean verified) {

        Step reversed() {
            return new Step(toScheme, to, fromScheme, from, same, verified);
        }
    }

    private final Taxonomies taxonomies;
    private final List<Step> steps;

    private Crosswalks(Taxonomies taxonomies, List<Step> steps) {
        this.taxonomies = taxonomies;
        this.steps = steps;
    }

    /** The tables that come with this bundle, read in both directions. */
    public static Crosswalks load(Taxonomies taxonomies) {
        List<Step> steps = new ArrayList<>();
        for (Map<String, String> row : Table.read("crosswalks.csv")) {
            Step step = new Step(
                    row.get("from_scheme"),
                    row.get("from_code"),
                    row.get("to_scheme"),
                    row.get("to_code"),
                    row.get("relation").equals("same"),
                    row.get("status").equals("verified"));
            steps.add(step);
            steps.add(step.reversed());
        }
        return new Crosswalks(taxonomies, List.copyOf(steps));
    }

    /** The sector in every classification it can be carried to, its own first; several where it was divided. */
    public List<Reach> from(SectorPath sector) {
        List<Reach> found = new ArrayList<>();
        Set<String> schemes = new HashSet<>();
        List<Reach> last = List.of(new Reach(sector, true, true));
        while (!last.isEmpty()) {
            found.addAll(last);
            last.forEach(reach -> schemes.add(reach.path().scheme()));
            last = last.stream()
                    .flatMap(reach -> onwards(reach.path()).map(reach::through))
                    .filter(reach -> !schemes.contains(reach.path().scheme()))
                    .distinct()
                    .toList();
        }
        return found;
    }

    private Stream<Reach> onwards(SectorPath sector) {
        Optional<String> code = sector.code();
        if (code.isEmpty()) {
            return Stream.empty();
        }
        List<Step> leaving = steps.stream()
                .filter(step -> step.fromScheme().equals(sector.scheme()))
                .toList();
        Set<String> explicit = leaving.stream()
                .filter(step -> step.from().equals(code.get()))
                .map(Step::toScheme)
                .collect(Collectors.toSet());
        return leaving.stream()
                .filter(step -> step.from().equals(code.get())
                        || step.from().equals(EVERY) && !explicit.contains(step.toScheme()))
                .flatMap(step -> reach(step, code.get()).stream());
    }

    private Optional<Reach> reach(Step step, String code) {
        String target = step.to().equals(EVERY) ? code : step.to();
        return taxonomies
                .path(new Sector(step.toScheme(), target))
                .map(path -> new Reach(path, step.same(), step.verified()));
    }
}
