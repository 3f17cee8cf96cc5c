// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.data;

import java.util.LinkedHashMap;
import java.util.Map;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.score.Rating;

/** A generated answer as each engine takes it. */
public final class Forms {

    private static final Rating[] RATINGS = ratings();

    private Forms() {}

    private static Rating[] ratings() {
        Rating[] ratings = new Rating[Rating.MAX + 1];
        for (int value = 0; value < ratings.length; value++) {
            ratings[value] = new Rating(value);
        }
        return ratings;
    }

    /** As the journal of a programme gives it. */
    public static RecordedResponse recorded(String programme, Answer answer) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Attribute.ALL.forEach(attribute -> attributes.put(attribute.column(), answer.value(attribute)));
        Response response = Response.builder()
                .id(answer.id())
                .status(ResponseStatus.VALID)
                .rating(RATINGS[answer.rating()])
                .answeredAt(answer.answeredAt())
                .customer(answer.customerId())
                .attributes(attributes)
                .build();
        return RecordedResponse.builder()
                .programme(programme)
                .response(response)
                .number(answer.number())
                .version(1)
                .recordedAt(answer.answeredAt())
                .day(answer.day())
                .build();
    }

    /** As a line of NDJSON, its end included. */
    public static String ndjson(Answer answer) {
        StringBuilder line = new StringBuilder(320);
        line.append("{\"id\":\"").append(answer.id());
        line.append("\",\"rating\":").append(answer.rating());
        line.append(",\"answeredAt\":\"").append(answer.answeredAt());
        line.append("\",\"customer\":\"").append(answer.customerId());
        return line.append("\",\"attributes\":")
                .append(attributes(answer))
                .append("}\n")
                .toString();
    }

    /** The attributes as a JSON object. */
    public static String attributes(Answer answer) {
        StringBuilder json = new StringBuilder(160);
        Attribute.ALL.forEach(attribute -> json.append(json.isEmpty() ? "{\"" : ",\"")
                .append(attribute.column())
                .append("\":\"")
                .append(answer.value(attribute))
                .append('"'));
        return json.append('}').toString();
    }
}
