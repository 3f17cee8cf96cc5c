// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.npsuite.model.slice.Slice;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.Records;
import org.npsuite.testkit.tally.MemoryJournal;

/** What a room asks its store for from now on. */
public final class Readings {

    /** One page of single answers. */
    public record Reading(Slice slice, Optional<String> customer, int limit) {}

    /** Pages of single answers, in the order in which they were asked for. */
    public final List<Reading> answers = new ArrayList<>();

    /** Collections of documents that were listed. */
    public final List<String> lists = new ArrayList<>();

    @SuppressWarnings("unchecked")
    public Readings(Room room) {
        Map<String, ?> first = Map.of(Journal.STORE, MemoryJournal.NAME, "service.ranking", 1);
        room.backing.addJournal(
                noting(
                        Journal.class,
                        room.journal,
                        "responses",
                        arguments -> answers.add(new Reading(
                                (Slice) arguments[0], (Optional<String>) arguments[1], (Integer) arguments[2]))),
                first);
        room.backing.addRecords(
                noting(Records.class, room.records, "list", arguments -> lists.add((String) arguments[0])), first);
    }

    @FunctionalInterface
    private interface Note {
        void of(Object... arguments);
    }

    private static <T> T noting(Class<T> type, T store, String method, Note note) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        note.of(arguments);
                    }
                    try {
                        return called.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
