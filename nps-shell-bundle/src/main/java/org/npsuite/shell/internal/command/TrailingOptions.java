// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import static org.npsuite.model.problem.ProblemException.invalid;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Option;
import org.npsuite.shell.internal.view.Wording;

/**
 * Options that stand after the arguments. Karaf itself knows options only before them and takes everything later for an
 * argument, but people write the file first and then what to do with it.
 */
final class TrailingOptions {

    private final Object command;
    private final Wording wording;
    private final Map<String, Field> fields;

    TrailingOptions(Object command, Wording wording) {
        this.command = command;
        this.wording = wording;
        this.fields = fields(command.getClass());
    }

    /** The option fields of a command by the names people write, those it inherits included. */
    static Map<String, Field> fields(Class<?> type) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Class<?> level = type; level != Object.class; level = level.getSuperclass()) {
            for (Field field : level.getDeclaredFields()) {
                Option option = field.getAnnotation(Option.class);
                if (option != null) {
                    fields.put(option.name(), field);
                    Arrays.stream(option.aliases()).forEach(alias -> fields.put(alias, field));
                }
            }
        }
        return fields;
    }

    /**
     * Sets what the words name.
     *
     * @return the words that belong to no option
     * @throws org.npsuite.model.problem.ProblemException naming the option that is unknown or not fitting
     */
    List<String> set(List<String> words) {
        List<String> others = new ArrayList<>();
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            if (word.startsWith("--")) {
                set(word, rest);
            } else {
                others.add(word);
            }
        }
        return others;
    }

    private void set(String word, Iterator<String> rest) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        Field field = fields.get(name);
        if (field == null) {
            throw invalid(wording.text("problem.option", name, String.join(", ", fields.keySet())));
        }
        if (field.getType() == boolean.class) {
            assign(field, true);
            return;
        }
        if (equals < 0 && !rest.hasNext()) {
            throw invalid(wording.text("problem.value", name));
        }
        set(field, name, equals < 0 ? rest.next() : word.substring(equals + 1));
    }

    private void set(Field field, String name, String value) {
        Class<?> type = field.getType();
        try {
            if (type == List.class) {
                assign(field, appended(field, value));
            } else if (type == double.class || type == Double.class) {
                assign(field, Double.valueOf(value));
            } else if (type == Integer.class) {
                assign(field, Integer.valueOf(value));
            } else if (type == Long.class) {
                assign(field, Long.valueOf(value));
            } else {
                assign(field, value);
            }
        } catch (NumberFormatException e) {
            throw invalid(wording.text("problem.number", name, value));
        }
    }

    private List<String> appended(Field field, String value) {
        List<String> values = new ArrayList<>();
        if (read(field) instanceof List<?> present) {
            present.forEach(item -> values.add(item.toString()));
        }
        values.add(value);
        return values;
    }

    private Object read(Field field) {
        try {
            return field.get(command);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("options of commands are seen inside their package", e);
        }
    }

    private void assign(Field field, Object value) {
        try {
            field.set(command, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("options of commands are seen inside their package", e);
        }
    }
}
