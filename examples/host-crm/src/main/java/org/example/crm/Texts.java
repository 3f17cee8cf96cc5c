// SPDX-License-Identifier: Apache-2.0
package org.example.crm;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the pages say, in French or English. */
final class Texts {

    private final Locale locale;
    private final ResourceBundle texts;

    private Texts(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                "templates/texts",
                locale,
                Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Texts of(Locale reader) {
        return new Texts(reader.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH);
    }

    String language() {
        return locale.getLanguage();
    }

    String get(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    /** A number with a true minus sign. */
    String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value).replace('-', '\u2212');
    }

    /** Lets a template write {@code {{#t}}key{{/t}}}. */
    Mustache.Lambda lambda() {
        return (key, out) -> out.write(Escapers.HTML.escape(get(key.execute())));
    }
}
