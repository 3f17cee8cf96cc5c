// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.page;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.stream.Collectors;
import org.npsuite.perf.data.Answers;
import org.npsuite.perf.data.Forms;

/** Generated answers as NDJSON, made up while they are read. */
final class GeneratedLines implements Enumeration<InputStream> {

    private static final int AT_A_TIME = 1000;

    private final Answers answers;
    private long next = 1;

    private GeneratedLines(Answers answers) {
        this.answers = answers;
    }

    static InputStream of(Answers answers) {
        return new SequenceInputStream(new GeneratedLines(answers));
    }

    @Override
    public boolean hasMoreElements() {
        return next <= answers.size();
    }

    @Override
    public InputStream nextElement() {
        long count = Math.min(AT_A_TIME, answers.size() + 1 - next);
        String lines = answers.from(next, count).map(Forms::ndjson).collect(Collectors.joining());
        next += count;
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }
}
