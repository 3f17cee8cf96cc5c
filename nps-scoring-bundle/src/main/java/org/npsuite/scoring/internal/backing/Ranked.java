// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.backing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Services of one kind that come and go, best first: the highest {@code service.ranking}, of equals the one registered
 * first. Safe for many threads: whoever reads keeps the list of the moment it began.
 */
public final class Ranked<T> {

    private static final String RANKING = "service.ranking";
    private static final String ID = "service.id";

    private record Entry<T>(T service, Map<String, ?> properties) {

        long number(String name) {
            return properties.get(name) instanceof Number number ? number.longValue() : 0;
        }
    }

    private volatile List<Entry<T>> entries = List.of();

    /** A service has come. */
    public synchronized void add(T service, Map<String, ?> properties) {
        List<Entry<T>> grown = new ArrayList<>(entries);
        grown.add(new Entry<>(service, Map.copyOf(properties)));
        grown.sort(Comparator.<Entry<T>>comparingLong(entry -> -entry.number(RANKING))
                .thenComparingLong(entry -> entry.number(ID)));
        entries = List.copyOf(grown);
    }

    /** A service has gone. */
    public synchronized void remove(T service) {
        entries = entries.stream().filter(entry -> entry.service() != service).toList();
    }

    /** All of them, best first. */
    public Stream<T> stream() {
        return entries.stream().map(Entry::service);
    }

    /** The best. */
    public Optional<T> first() {
        return stream().findFirst();
    }

    /** The best of those whose property has this value; {@code null} = has no such property. */
    public Optional<T> first(String property, Object value) {
        return entries.stream().filter(has(property, value)).map(Entry::service).findFirst();
    }

    /** A property of the best; empty where there is no service or no such property. */
    public Optional<Object> firstProperty(String property) {
        return entries.stream().findFirst().map(entry -> entry.properties().get(property));
    }

    private static <T> Predicate<Entry<T>> has(String property, Object value) {
        return entry -> Objects.equals(entry.properties().get(property), value);
    }
}
