// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.npsuite.model.slice.Period;

/** The days answers were given on, by code from 0, and the calendar periods they lie in. */
public final class Days {

    /** The periods of one kind, by code from 0 in the order in which they were met. */
    private static final class Calendar {
        private final Map<LocalDate, Integer> codes = new HashMap<>();
        private final List<String> labels = new ArrayList<>();
        private final List<Integer> byDay = new ArrayList<>();

        void add(Period period, LocalDate day) {
            byDay.add(codes.computeIfAbsent(period.start(day), start -> {
                labels.add(period.label(start));
                return labels.size() - 1;
            }));
        }
    }

    private final Map<LocalDate, Integer> codes = new HashMap<>();
    private final List<LocalDate> days = new ArrayList<>();
    private final Map<Period, Calendar> calendars = new EnumMap<>(Period.class);

    Days() {
        for (Period period : Period.values()) {
            calendars.put(period, new Calendar());
        }
    }

    int code(LocalDate day) {
        return codes.computeIfAbsent(day, added -> {
            days.add(added);
            calendars.forEach((period, calendar) -> calendar.add(period, added));
            return days.size() - 1;
        });
    }

    /** How many there are. */
    public int size() {
        return days.size();
    }

    /** The day of a code. */
    public LocalDate day(int code) {
        return days.get(code);
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(days.size());
        for (LocalDate day : days) {
            out.writeLong(day.toEpochDay());
        }
    }

    static Days load(DataInput in) throws IOException {
        Days loaded = new Days();
        for (int left = in.readInt(); left > 0; left--) {
            loaded.code(LocalDate.ofEpochDay(in.readLong()));
        }
        return loaded;
    }

    /** By code of the day, the code of the period it lies in. */
    public int[] periods(Period period) {
        return calendars.get(period).byDay.stream().mapToInt(Integer::intValue).toArray();
    }

    /** By code of the period, its label. */
    public List<String> labels(Period period) {
        return List.copyOf(calendars.get(period).labels);
    }
}
