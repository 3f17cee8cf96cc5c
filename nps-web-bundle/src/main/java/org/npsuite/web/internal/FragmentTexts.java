// SPDX-License-Identifier: Apache-2.0
package org.npsuite.web.internal;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a fragment says, in the language of one reader: French or, for everyone else, English. */
final class FragmentTexts {

    private static final String NAME = "fragments/texts";

    private final Locale locale;
    private final ResourceBundle bundle;

    private FragmentTexts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                NAME,
                locale,
                FragmentTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static FragmentTexts of(Locale reader) {
        return new FragmentTexts(reader.getLanguage().equals(Locale.FRENCH.getLanguage()) ? reader : Locale.ENGLISH);
    }

    Locale locale() {
        return locale;
    }

    String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** The text of a key, or the other one where there is none. */
    String getOr(String key, String other) {
        return bundle.containsKey(key) ? bundle.getString(key) : other;
    }

    /** A whole number with a true minus sign. */
    String number(double value) {
        long whole = Math.round(value);
        return NumberFormat.getIntegerInstance(locale).format(whole).replace('-', '\u2212');
    }

    /** A share of 1 as a percentage, with one decimal. */
    String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }
}
