// SPDX-License-Identifier: Apache-2.0
package org.npsuite.web.internal;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The fragments' markup, which escapes every value. */
final class FragmentTemplates {

    private FragmentTemplates() {}

    /** The template of that name below {@code /fragments}. */
    static Template load(String name) {
        try (Reader reader = new InputStreamReader(
                FragmentTemplates.class.getResourceAsStream("/fragments/" + name), StandardCharsets.UTF_8)) {
            return Mustache.compiler().emptyStringIsFalse(true).compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
