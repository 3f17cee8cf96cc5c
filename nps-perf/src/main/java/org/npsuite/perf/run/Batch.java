// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.npsuite.perf.data.Answers;
import org.npsuite.perf.data.Forms;
import org.npsuite.perf.suite.JdbcStore;

/**
 * The same answers, ready to be sent to either side.
 *
 * @param size how many
 * @param ndjson for the endpoint
 * @param rows for COPY into a table of the journal's columns
 */
record Batch(int size, byte[] ndjson, byte[] rows) {

    /** So many batches, one after the other. */
    static List<Batch> of(String programme, int batches, int size) {
        Answers answers = new Answers((long) batches * size);
        List<Batch> made = new ArrayList<>();
        for (int i = 0; i < batches; i++) {
            long first = (long) i * size + 1;
            made.add(new Batch(
                    size,
                    bytes(answers.from(first, size).map(Forms::ndjson).collect(Collectors.joining())),
                    bytes(answers.from(first, size)
                            .map(answer -> JdbcStore.row(programme, answer))
                            .collect(Collectors.joining()))));
        }
        return made;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
