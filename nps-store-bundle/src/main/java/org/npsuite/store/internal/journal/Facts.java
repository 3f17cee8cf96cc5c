// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.npsuite.model.slice.Field;

/**
 * Takes out of a response's content no more than a question asks for: some attributes and sets of tags, and the ratings
 * of drivers. The rest of the text is passed over unread.
 */
public final class Facts {

    private final Map<String, Integer> attributes = new HashMap<>();
    private final Map<String, Integer> tags = new HashMap<>();
    private final boolean drivers;

    /**
     * @param fields those asked for, of any kind
     * @param drivers whether ratings of drivers are
     */
    public Facts(List<Field> fields, boolean drivers) {
        for (int place = 0; place < fields.size(); place++) {
            Field field = fields.get(place);
            switch (field.kind()) {
                case ATTR -> attributes.put(field.name(), place);
                case TAG -> tags.put(field.name(), place);
                default -> {}
            }
        }
        this.drivers = drivers;
    }

    /** Whether a content holds anything asked for. */
    public boolean areWanted() {
        return drivers || !attributes.isEmpty() || !tags.isEmpty();
    }

    /**
     * Reads a content.
     *
     * @param text may be {@code null}
     * @param values where to put the values of each field, in the order of the fields
     * @param ratings where to put the ratings of drivers
     */
    public void read(String text, List<Set<String>> values, Map<String, Integer> ratings) {
        if (text == null) {
            return;
        }
        try (JsonParser json = Content.parser(text)) {
            json.nextToken();
            for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                if (field.equals("attributes") && !attributes.isEmpty()) {
                    attributes(json, values);
                } else if (field.equals("tags") && !tags.isEmpty()) {
                    tags(json, values);
                } else if (field.equals("ratings") && drivers) {
                    ratings(json, ratings);
                } else {
                    json.skipChildren();
                }
            }
        } catch (IOException e) {
            throw Content.unreadable();
        }
    }

    private void attributes(JsonParser json, List<Set<String>> values) throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            Integer place = attributes.get(name);
            if (place != null) {
                values.set(place, Set.of(json.getText()));
            }
        }
    }

    private void tags(JsonParser json, List<Set<String>> values) throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            Integer place = tags.get(name);
            if (place == null) {
                json.skipChildren();
            } else {
                Set<String> texts = new LinkedHashSet<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    texts.add(json.getText());
                }
                values.set(place, texts);
            }
        }
    }

    private static void ratings(JsonParser json, Map<String, Integer> ratings) throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            ratings.put(name, json.getIntValue());
        }
    }

    /** When the answer was given, where its column does not tell exactly; {@code otherwise} where it does. */
    public static Instant answeredAt(String text, Instant otherwise) {
        if (text == null) {
            return otherwise;
        }
        try (JsonParser json = Content.parser(text)) {
            json.nextToken();
            for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                if (field.equals("answeredAt")) {
                    return Instant.parse(json.getText());
                }
                json.skipChildren();
            }
            return otherwise;
        } catch (IOException e) {
            throw Content.unreadable();
        }
    }
}
