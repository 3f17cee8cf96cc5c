// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseDocuments;
import org.npsuite.scoring.internal.json.Json;
import org.npsuite.scoring.internal.json.Sha256;

/**
 * Tells whether two responses of one id have the same content: SHA-256 over the document as its sender gave it, fields in
 * the order of their names. What the suite adds is not in it, neither an id it minted, nor the time of receipt, nor team
 * and owner: sent again tomorrow, a response is still the same.
 */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Response sent) {
        Map<String, Object> document = ResponseDocuments.write(sent);
        document.remove("id");
        if (!sent.measures().isEmpty()) {
            Map<String, String> measures = new TreeMap<>();
            sent.measures()
                    .forEach((name, value) ->
                            measures.put(name, value.stripTrailingZeros().toPlainString()));
            document.put("measures", measures);
        }
        if (!sent.tags().isEmpty()) {
            Map<String, Set<String>> tags = new TreeMap<>();
            sent.tags().forEach((name, values) -> tags.put(name, new TreeSet<>(values)));
            document.put("tags", tags);
        }
        return Sha256.hex(Json.write(document).getBytes(StandardCharsets.UTF_8));
    }
}
