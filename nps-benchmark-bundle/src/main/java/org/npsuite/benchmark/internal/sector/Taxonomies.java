// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.sector;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.npsuite.model.response.Sector;

/** The classifications of industries that are known here: which division belongs to which section. Immutable. */
public final class Taxonomies {

    private static final Pattern SECTION = Pattern.compile("[A-Z](\\+[A-Z])*");
    private static final Pattern DIVISION = Pattern.compile("(\\d\\d)(\\.?\\d{1,2})?[A-Z]?");

    /** By scheme, by division: the section. */
    private final Map<String, Map<String, String>> sections;

    private Taxonomies(Map<String, Map<String, String>> sections) {
        this.sections = sections;
    }

    /** The classifications that come with this bundle. */
    public static Taxonomies load() {
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        for (Map<String, String> row : Table.read("taxonomies.csv")) {
            String[] range = row.get("divisions").split("-");
            int first = Integer.parseInt(range[0]);
            int last = Integer.parseInt(range[range.length - 1]);
            for (int division = first; division <= last; division++) {
                sections.computeIfAbsent(row.get("scheme"), scheme -> new LinkedHashMap<>())
                        .put(String.format(Locale.ROOT, "%02d", division), row.get("section"));
            }
        }
        return new Taxonomies(sections);
    }

    /** Names of the classifications. */
    public Collection<String> schemes() {
        return sections.keySet();
    }

    /** The divisions of a classification, in its order; empty where it is not known. */
    public Collection<String> divisions(String scheme) {
        return sections.getOrDefault(scheme, Map.of()).keySet();
    }

    /**
     * Where a sector belongs. Finer codes ({@code 64.19}, {@code 64.19Z}, {@code 6419Z}) count as their division.
     *
     * @return empty where the classification is not known or does not hold the code
     */
    public Optional<SectorPath> path(Sector sector) {
        Map<String, String> divisions = sections.get(sector.scheme());
        if (divisions == null) {
            return Optional.empty();
        }
        String code = sector.code().strip().toUpperCase(Locale.ROOT);
        if (code.equals(SectorPath.TOTAL)) {
            return Optional.of(new SectorPath(sector.scheme(), Optional.empty(), Set.of()));
        }
        if (SECTION.matcher(code).matches()) {
            Set<String> letters = new LinkedHashSet<>(List.of(code.split("\\+")));
            return divisions.values().containsAll(letters)
                    ? Optional.of(new SectorPath(sector.scheme(), Optional.empty(), letters))
                    : Optional.empty();
        }
        Matcher finer = DIVISION.matcher(code);
        if (!finer.matches()) {
            return Optional.empty();
        }
        String division = finer.group(1);
        return Optional.ofNullable(divisions.get(division))
                .map(section -> new SectorPath(sector.scheme(), Optional.of(division), Set.of(section)));
    }
}
