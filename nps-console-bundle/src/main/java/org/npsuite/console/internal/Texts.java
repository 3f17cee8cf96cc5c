// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What the pages say, in the language of one reader: French or, for everyone else, English. */
final class Texts {

    private static final int MOST_DECIMALS = 12;

    private final Locale locale;

    /** What only our pages say. */
    private final ResourceBundle ours;

    /** What the console says too: titles. */
    private final ResourceBundle shared;

    private Texts(Locale locale) {
        this.locale = locale;
        this.ours = bundle("templates/texts", locale);
        this.shared = bundle("OSGI-INF/l10n/bundle", locale);
    }

    /** The texts for a reader. The language of the server plays no part. */
    static Texts of(Locale reader) {
        return new Texts(reader.getLanguage().equals(Locale.FRENCH.getLanguage()) ? reader : Locale.ENGLISH);
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name,
                locale,
                Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language these texts are in. */
    Locale locale() {
        return locale;
    }

    /**
     * One text.
     *
     * @throws java.util.MissingResourceException if there is none of that key: a mistake in a page
     */
    String get(String key) {
        return (ours.containsKey(key) ? ours : shared).getString(key);
    }

    /** One text; empty if there is none of that key. */
    Optional<String> find(String key) {
        return ours.containsKey(key) ? Optional.of(ours.getString(key)) : Optional.empty();
    }

    /** A text with numbers in it: {0}, {1}, … as {@link MessageFormat} has them. */
    String count(String key, Object... numbers) {
        return new MessageFormat(get(key), locale).format(numbers);
    }

    /** A number as the reader writes it, with a true minus sign. */
    String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value).replace('-', '\u2212');
    }

    /** A number such as 1000000 or 0.5 as the reader writes it; any other text as it is. */
    String decimal(String plain) {
        try {
            NumberFormat format = NumberFormat.getNumberInstance(locale);
            format.setMaximumFractionDigits(MOST_DECIMALS);
            return format.format(new BigDecimal(plain.strip())).replace('-', '\u2212');
        } catch (NumberFormatException e) {
            return plain;
        }
    }
}
