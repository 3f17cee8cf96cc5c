// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.vectors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.Refusal;

/** What the library says to one vector, by the vector's keys, and whether it refused something. */
public final class Answer {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private Optional<Refusal> refusal = Optional.empty();
    private boolean invalidInput;

    static Answer of(Estimate<Answer> answer) {
        return answer.value().orElseGet(() -> refused(answer.refusal().orElseThrow()));
    }

    static Answer refused(Refusal refusal) {
        Answer answer = new Answer();
        answer.refusal = Optional.of(refusal);
        return answer;
    }

    /** For input that the values of the model themselves reject. */
    static Answer invalid() {
        Answer answer = new Answer();
        answer.invalidInput = true;
        return answer;
    }

    /** A number, text, boolean, list, map, rational, range or optional; a refused estimate is an absent value. */
    Answer put(String key, Object value) {
        values.put(key, value);
        return this;
    }

    /** Puts an estimate whose refusal, if it is refused, is the state of the whole answer. */
    Answer decisive(String key, Estimate<?> estimate) {
        if (estimate.isRefused()) {
            refusal = estimate.refusal();
        }
        return put(key, estimate);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Object get(String key) {
        return values.get(key);
    }

    List<String> subjects() {
        return refusal.map(Refusal::subjects).orElse(List.of());
    }

    Optional<Reason> reason() {
        return refusal.map(Refusal::reason);
    }

    boolean isInvalidInput() {
        return invalidInput;
    }
}
