// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.norm;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said of own norms, in French or English. */
public final class NormWording {

    private final Locale locale;
    private final ResourceBundle texts;

    public NormWording(Locale locale) {
        this.locale = locale.getLanguage().equals("fr") ? locale : Locale.ENGLISH;
        this.texts = ResourceBundle.getBundle(
                NormWording.class.getPackageName() + ".norm",
                this.locale,
                NormWording.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String provider() {
        return texts.getString("provider");
    }

    String reason(String norm, int programmes) {
        return new MessageFormat(texts.getString("reason"), locale).format(new Object[] {norm, programmes});
    }
}
