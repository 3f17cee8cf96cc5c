// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a page looks like on a terminal. */
public final class Print {

    private Print() {}

    public static List<String> lines(Page page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            page.print(out);
        }
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .map(String::stripTrailing)
                .toList();
    }
}
