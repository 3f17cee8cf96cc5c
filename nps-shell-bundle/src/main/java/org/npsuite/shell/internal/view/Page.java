// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a command prints: lines and tables. */
public final class Page {

    private final List<Consumer<PrintStream>> parts = new ArrayList<>();

    public Page line(String text) {
        parts.add(out -> out.println(text));
        return this;
    }

    public Page gap() {
        return line("");
    }

    Page table(Table table) {
        parts.add(out -> table.shell().print(out));
        return this;
    }

    public void print(PrintStream out) {
        parts.forEach(part -> part.accept(out));
    }
}
