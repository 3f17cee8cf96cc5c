// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.programme;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.npsuite.model.slice.Field;
import org.npsuite.scoring.internal.backing.Host;
import org.npsuite.service.PopulationCount;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How many customers there are: as the host's directory knows it, else as an administrator imported it. */
@Component(service = PopulationCounts.class)
public final class PopulationCounts {

    private final Populations populations;
    private final Host host;

    @Activate
    public PopulationCounts(@Reference Populations populations, @Reference Host host) {
        this.populations = populations;
        this.host = host;
    }

    /** The fields counts were imported for, by name. */
    public List<Field> imported(String programme) {
        return populations.get(programme).keySet().stream()
                .map(PopulationCounts::field)
                .toList();
    }

    /** Customers by the values of a field; empty where nobody knows. */
    public SortedMap<String, Long> of(String programme, Field field) {
        SortedMap<String, Long> counts = new TreeMap<>(host.customers()
                .map(directory -> directory.population(programme, name(field)))
                .orElse(Map.of()));
        if (counts.isEmpty()) {
            imported(programme, field).forEach((value, count) -> counts.put(value, count.customers()));
        }
        return counts;
    }

    /** How many customers were asked, by what was imported for a field; empty where any value lacks it. */
    public OptionalLong invited(String programme, Field field) {
        Map<String, PopulationCount> counts = imported(programme, field);
        return counts.isEmpty()
                        || counts.values().stream()
                                .anyMatch(count -> count.invited().isEmpty())
                ? OptionalLong.empty()
                : OptionalLong.of(counts.values().stream()
                        .mapToLong(count -> count.invited().getAsLong())
                        .sum());
    }

    /** Customers in all, by what was imported for the first field; empty where nothing was. */
    public OptionalLong total(String programme) {
        return populations.get(programme).values().stream()
                .mapToLong(counts -> counts.values().stream()
                        .mapToLong(PopulationCount::customers)
                        .sum())
                .findFirst();
    }

    private Map<String, PopulationCount> imported(String programme, Field field) {
        return populations.get(programme).entrySet().stream()
                .filter(attribute -> field(attribute.getKey()).equals(field))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Map.of());
    }

    /** An attribute goes by its bare name, other fields by their key. */
    private static String name(Field field) {
        return field.kind() == Field.Kind.ATTR ? field.name() : field.key();
    }

    private static Field field(String name) {
        for (Field.Kind kind : List.of(
                Field.Kind.TOUCHPOINT,
                Field.Kind.CHANNEL,
                Field.Kind.LANGUAGE,
                Field.Kind.ACCOUNT,
                Field.Kind.TEAM,
                Field.Kind.OWNER)) {
            if (Field.of(kind).key().equals(name)) {
                return Field.of(kind);
            }
        }
        return Field.attribute(name.startsWith("attr:") ? name.substring("attr:".length()) : name);
    }
}
