// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.io.DataInput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.npsuite.model.response.Response;
import org.npsuite.model.slice.Field;

/** The columns by which answers are told apart: fields of one value at most, tag sets, and ratings of drivers. */
public final class Fields {

    private final RollUps rollUps;

    /** In the order they were met, after a restart too: the first ones may have roll-ups. */
    private final Map<Field, Coded<String>> texts = new LinkedHashMap<>();

    /** The same once more, so that filling a row makes and compares no fields: attributes by name, and the others. */
    private final Map<String, Coded<String>> attributes = new HashMap<>();

    private final Map<Field, Coded<String>> fixed = new HashMap<>();
    private final Map<Field, Coded<Set<String>>> tags = new HashMap<>();
    private final SortedMap<String, Column> drivers = new TreeMap<>();

    /** @param rollUps where a new field of one value at most is entered */
    Fields(RollUps rollUps) {
        this.rollUps = rollUps;
    }

    /** Enters every field that is not named by the sender, so that it is there before any answer has a value of it. */
    void addFixed() {
        for (Field.Kind kind : Field.Kind.values()) {
            if (kind != Field.Kind.ATTR && kind != Field.Kind.TAG) {
                add(Field.of(kind), Coded.of(Value.TEXT));
            }
        }
    }

    private void add(Field field, Coded<String> column) {
        texts.put(field, column);
        rollUps.add(field, column);
        if (field.kind() == Field.Kind.ATTR) {
            attributes.put(field.name(), column);
        } else {
            fixed.put(field, column);
        }
    }

    /** Enters the fields that a response is the first to have. */
    void learn(Response response) {
        for (String name : response.attributes().keySet()) {
            if (!attributes.containsKey(name)) {
                add(Field.attribute(name), Coded.of(Value.TEXT));
            }
        }
        for (String name : response.tags().keySet()) {
            tags.computeIfAbsent(Field.tag(name), field -> Coded.of(Value.TEXTS));
        }
        for (String name : response.ratings().keySet()) {
            drivers.computeIfAbsent(name, driver -> Column.ofCodes());
        }
    }

    /** Gives an empty row what a response says. */
    void set(int row, Response response) {
        attributes.forEach(
                (name, column) -> column.set(row, response.attributes().get(name)));
        fixed.forEach((field, column) -> column.set(row, one(response.values(field))));
        tags.forEach((field, column) -> column.set(row, some(response.values(field))));
        drivers.forEach((name, column) -> column.set(row, driver(response, name)));
    }

    private static String one(Set<String> values) {
        Iterator<String> value = values.iterator();
        return value.hasNext() ? value.next() : null;
    }

    private static Set<String> some(Set<String> values) {
        return values.isEmpty() ? null : Set.copyOf(values);
    }

    private static int driver(Response response, String name) {
        return Optional.ofNullable(response.ratings().get(name))
                .map(rating -> rating.value() + 1)
                .orElse(Dictionary.NONE);
    }

    /** Empties a row. */
    void clear(int row) {
        texts.values().forEach(column -> column.clear(row));
        tags.values().forEach(column -> column.clear(row));
        drivers.values().forEach(column -> column.set(row, Dictionary.NONE));
    }

    /** The column of a field that has one value at most; empty where no answer ever had one. */
    public Optional<Coded<String>> text(Field field) {
        return Optional.ofNullable(texts.get(field));
    }

    /** The column of a tag set; empty where no answer ever had one. */
    public Optional<Coded<Set<String>>> tags(Field field) {
        return Optional.ofNullable(tags.get(field));
    }

    /** By name the driver ratings plus one, 0 for none. */
    public SortedMap<String, Column> drivers() {
        return drivers;
    }

    long bytes() {
        return texts.values().stream().mapToLong(Coded::bytes).sum()
                + tags.values().stream().mapToLong(Coded::bytes).sum()
                + drivers.values().stream().mapToLong(Column::bytes).sum();
    }

    void save(Image image) throws IOException {
        image.data().writeInt(texts.size());
        for (Map.Entry<Field, Coded<String>> field : texts.entrySet()) {
            image.data().writeUTF(field.getKey().key());
            field.getValue().save(image);
        }
        image.data().writeInt(tags.size());
        for (Map.Entry<Field, Coded<Set<String>>> field : tags.entrySet()) {
            image.data().writeUTF(field.getKey().key());
            field.getValue().save(image);
        }
        image.data().writeInt(drivers.size());
        for (Map.Entry<String, Column> driver : drivers.entrySet()) {
            image.data().writeUTF(driver.getKey());
            driver.getValue().save(image);
        }
    }

    /** Reads what was saved; roll-ups are saved on their own. */
    void load(DataInput in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            add(Field.parse(in.readUTF()), Coded.load(in, Value.TEXT));
        }
        for (int left = in.readInt(); left > 0; left--) {
            tags.put(Field.parse(in.readUTF()), Coded.load(in, Value.TEXTS));
        }
        for (int left = in.readInt(); left > 0; left--) {
            drivers.put(in.readUTF(), Column.load(in));
        }
    }
}
