// SPDX-License-Identifier: Apache-2.0
package org.example.crm;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Mustache files that escape every value. */
final class Templates {

    private final Mustache.Compiler compiler = Mustache.compiler()
            .emptyStringIsFalse(true)
            .withLoader(Templates::open);

    void render(String name, Map<String, ?> values, Writer out) throws IOException {
        try (Reader reader = open(name)) {
            compiler.compile(reader).execute(values, out);
        }
    }

    private static Reader open(String name) {
        try (InputStream in = Templates.class.getResourceAsStream("/templates/" + name + ".html")) {
            return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
