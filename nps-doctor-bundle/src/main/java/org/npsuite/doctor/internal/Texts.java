// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.doctor.Finding.Severity;

/** What the doctor says, in the language of who reads it; English where there is no translation. */
final class Texts {

    private static final String BUNDLE = "org.npsuite.doctor.internal.doctor";

    private final Locale locale;
    private final ResourceBundle texts;

    Texts(Locale locale) {
        this.locale = locale;
        // Without the fallback to the server's own language, which is nobody's here.
        this.texts = ResourceBundle.getBundle(
                BUNDLE, locale, Texts.class.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    Finding ok(String subject, String text, Object... values) {
        return new Finding(Severity.OK, of(subject), of(text, values));
    }

    Finding warning(String subject, String text, Object... values) {
        return new Finding(Severity.WARNING, of(subject), of(text, values));
    }

    Finding error(String subject, String text, Object... values) {
        return new Finding(Severity.ERROR, of(subject), of(text, values));
    }

    /** A service in words. */
    String service(String name, String target) {
        String key = "service." + name;
        if (texts.containsKey(key)) {
            return of(key);
        }
        String simpleName = name.substring(name.lastIndexOf('.') + 1);
        return target.isEmpty() ? of("service", simpleName) : of("service.matching", simpleName, target);
    }

    String of(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
