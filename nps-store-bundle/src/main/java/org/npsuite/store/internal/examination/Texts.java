// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.examination;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The findings in the language of who reads them; English where there is no translation. */
final class Texts {

    private static final String BUNDLE = "org.npsuite.store.internal.examination.findings";

    private final Locale locale;
    private final ResourceBundle texts;

    Texts(Locale locale) {
        this.locale = locale;
        // Without the fallback to the server's own language, which is nobody's here.
        this.texts = ResourceBundle.getBundle(
                BUNDLE, locale, Texts.class.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    String of(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
