// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.book;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.npsuite.goals.internal.book.GoalFileReading.Entry;
import org.npsuite.goals.internal.book.GoalFileReading.Fault;
import org.npsuite.model.document.Document;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.problem.ProblemException;

/**
 * Reads one file of goals: a goal, or a list of them, each with {@code programme} and, in a list, {@code id} beside the
 * fields of its document. A goal that does not parse is passed over and reading goes on at the next one, so that a slip
 * in the middle of twenty goals costs one.
 */
final class GoalFileReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final Pattern NAMED_FIELD = Pattern.compile("\"(?:\\w+(?:\\[\\d+])?\\.)*(\\w+)\"");
    private static final Pattern BETWEEN_GOALS = Pattern.compile("[\\s,\\[\\]\\uFEFF]*");

    private final String file;
    private final char[] text;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /** Set after text that is no JSON: only what looks like a goal ends the search for the next one. */
    private boolean lost;

    private GoalFileReader(String file, String text) {
        this.file = file;
        this.text = text.toCharArray();
    }

    static GoalFileReading read(String file, String text) {
        GoalFileReader reader = new GoalFileReader(file, text);
        reader.read();
        return new GoalFileReading(reader.entries, reader.faults);
    }

    private void read() {
        int at = 0;
        int brace = next(at);
        while (brace < text.length) {
            between(at, brace);
            at = object(brace);
            brace = next(at);
        }
        between(at, text.length);
    }

    private int next(int from) {
        int at = from;
        while (at < text.length && text[at] != '{') {
            at++;
        }
        return at;
    }

    private void between(int from, int to) {
        if (!lost && !BETWEEN_GOALS.matcher(new String(text, from, to - from)).matches()) {
            faults.add(new Fault(file, line(from), "there is something between the goals that is no JSON"));
        }
    }

    /** Reads the object that begins here, and says where to go on. */
    private int object(int start) {
        try (JsonParser parser = MAPPER.createParser(new CharArrayReader(text, start, text.length - start))) {
            Map<String, Object> fields = parser.readValueAs(OBJECT);
            int end = start + (int) parser.currentLocation().getCharOffset();
            if (!lost || fields.containsKey("name")) {
                lost = false;
                goal(fields, start, end);
            }
            return end;
        } catch (JsonProcessingException e) {
            int at = Math.min(text.length, start + (int) e.getLocation().getCharOffset());
            if (!lost) {
                faults.add(new Fault(file, line(at), "not JSON: " + e.getOriginalMessage()));
                lost = true;
            }
            // A brace that came too early opens the next goal: it must not be passed over.
            return Math.max(start + 1, at - 1);
        } catch (IOException e) {
            throw new UncheckedIOException("characters in memory can always be read", e);
        }
    }

    private void goal(Map<String, Object> fields, int start, int end) {
        try {
            Map<String, Object> own = new LinkedHashMap<>(fields);
            String programme = Document.of(fields).requiredText("programme");
            own.remove("programme");
            String id = Document.of(fields).text("id").orElse(file.replaceFirst("\\.json$", ""));
            entries.add(new Entry(Goal.from(programme, id, Document.of(own)), file, line(start)));
        } catch (ProblemException e) {
            faults.add(new Fault(file, line(culprit(e.getMessage(), start, end)), e.getMessage()));
        }
    }

    /** Where the field stands that a complaint names; the beginning of the goal where it names none. */
    private int culprit(String complaint, int start, int end) {
        Matcher named = NAMED_FIELD.matcher(complaint);
        if (!named.find()) {
            return start;
        }
        int at = new String(text, start, end - start).indexOf('"' + named.group(1) + '"');
        return at < 0 ? start : start + at;
    }

    private int line(int at) {
        int line = 1;
        for (int i = 0; i < Math.min(at, text.length); i++) {
            if (text[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
