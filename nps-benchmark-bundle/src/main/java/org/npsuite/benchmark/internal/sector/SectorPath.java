// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.sector;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.npsuite.model.response.Sector;

/**
 * A sector and what it is a part of, in one classification: the division if it is as fine as that, its section, the
 * total.
 *
 * @param scheme the classification
 * @param division two digits; empty for a section or the total
 * @param sections the section; several where a figure was published for sections together; empty for the total
 */
public record SectorPath(String scheme, Optional<String> division, Set<String> sections) {

    /** The code of all industries. */
    public static final String TOTAL = "TOTAL";

    public SectorPath {
        sections = Set.copyOf(sections);
    }

    /** How fine it is. */
    public Level level() {
        if (division.isPresent()) {
            return Level.DIVISION;
        }
        return sections.isEmpty() ? Level.TOTAL : Level.SECTION;
    }

    /** Its code where it is one: a division or a single section; empty for several sections and the total. */
    public Optional<String> code() {
        return sections.size() == 1 ? division.or(() -> sections.stream().findFirst()) : Optional.empty();
    }

    /** This sector and all it is a part of, finest first. */
    public Map<Level, Sector> upwards() {
        Map<Level, Sector> levels = new EnumMap<>(Level.class);
        division.ifPresent(code -> levels.put(Level.DIVISION, new Sector(scheme, code)));
        if (!sections.isEmpty()) {
            List<String> sorted = sections.stream().sorted().toList();
            levels.put(Level.SECTION, new Sector(scheme, String.join("+", sorted)));
        }
        levels.put(Level.TOTAL, new Sector(scheme, TOTAL));
        return levels;
    }

    /** The level on which a figure of {@code other} speaks of this sector; empty where it does not. */
    public Optional<Level> meets(SectorPath other) {
        if (!scheme.equals(other.scheme)) {
            return Optional.empty();
        }
        return switch (other.level()) {
            case TOTAL -> Optional.of(Level.TOTAL);
            case SECTION -> other.sections.containsAll(sections) && !sections.isEmpty()
                    ? Optional.of(Level.SECTION)
                    : Optional.empty();
            case DIVISION -> other.division.equals(division) ? Optional.of(Level.DIVISION) : Optional.empty();
        };
    }
}
