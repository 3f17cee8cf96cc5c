// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.npsuite.doctor.internal.Part.Need;
import org.npsuite.doctor.internal.Part.State;
import org.npsuite.spi.doctor.Finding;

/**
 * Whether the components have what they need. Where one waits for another that waits itself, only the service at the
 * bottom is named: it is the one to act upon.
 */
final class PartCheck implements Check {

    private static final Comparator<Need> BY_SERVICE =
            Comparator.comparing(Need::service).thenComparing(Need::target);

    @Override
    public List<Finding> findings(Installation installation, Texts texts) {
        List<Part> parts = installation.parts();
        List<Finding> findings = new ArrayList<>();
        parts.stream()
                .filter(part -> part.state() == State.FAILED)
                .map(part -> texts.error(
                        "parts", "parts.failed", part.shortName(), part.room(), Long.toString(part.roomId())))
                .forEach(findings::add);
        waiting(parts)
                .forEach((missing, waiting) -> findings.add(texts.error(
                        "parts",
                        "parts.missing",
                        texts.service(missing.service(), missing.target()),
                        String.join(", ", waiting))));
        return findings.isEmpty() ? List.of(texts.ok("parts", "parts.well", parts.size())) : findings;
    }

    /** Who waits for what. */
    private static Map<Need, Set<String>> waiting(List<Part> parts) {
        Set<String> held = parts.stream()
                .filter(part -> part.state() != State.WELL)
                .flatMap(part -> part.services().stream())
                .collect(Collectors.toSet());
        Map<Need, Set<String>> roots = new TreeMap<>(BY_SERVICE);
        Map<Need, Set<String>> all = new TreeMap<>(BY_SERVICE);
        for (Part part : parts) {
            for (Need need : part.missing()) {
                all.computeIfAbsent(need, missing -> new TreeSet<>()).add(part.shortName());
                if (!held.contains(need.service())) {
                    roots.computeIfAbsent(need, missing -> new TreeSet<>()).add(part.shortName());
                }
            }
        }
        boolean failed = parts.stream().anyMatch(part -> part.state() == State.FAILED);
        // Components that wait for each other have no bottom; then all are named.
        return roots.isEmpty() && !failed ? all : roots;
    }
}
