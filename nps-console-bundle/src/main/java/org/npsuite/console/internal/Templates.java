// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pages' templates: Mustache files that escape every value. A template writes {@code {{#t}}key{{/t}}} for a text in
 * the reader's language.
 */
final class Templates {

    /** The console replaces ${…} in whatever a page writes, so a dollar sign from outside must not be one. */
    static final Mustache.Escaper ESCAPER = Escapers.simple(new String[][] {
        {"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"}, {"`", "&#96;"}, {"$", "&#36;"}
    });

    private final Mustache.Compiler compiler =
            Mustache.compiler().withEscaper(ESCAPER).withLoader(Templates::open);
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    /** Writes a template with these values, in the language of these texts. */
    void render(String name, Map<String, ?> values, Texts texts, Writer out) {
        Map<String, Object> model = new HashMap<>(values);
        model.put("t", (Mustache.Lambda) (key, writer) -> writer.write(ESCAPER.escape(texts.get(key.execute()))));
        compiled.computeIfAbsent(name, this::compile).execute(model, out);
    }

    private Template compile(String name) {
        try (Reader reader = open(name)) {
            return compiler.compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String name) throws IOException {
        try (InputStream in = Templates.class.getResourceAsStream("/templates/" + name + ".html")) {
            if (in == null) {
                throw new IOException("there is no template " + name);
            }
            return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
