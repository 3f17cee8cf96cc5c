// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the commands say in one language; English where there is no translation. */
public final class Wording {

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;
    private final Locale locale;

    private Wording(ResourceBundle texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    public static Wording in(Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(
                Wording.class.getPackageName() + ".texts", locale, Wording.class.getClassLoader(), ENGLISH_OTHERWISE);
        return new Wording(texts, texts.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : locale);
    }

    /** The language of the sentences services are asked for. */
    public Locale locale() {
        return locale;
    }

    public String text(String key, Object... parts) {
        return new MessageFormat(texts.getString(key), locale).format(parts);
    }

    /** The name of a constant, such as a band; the constant itself where the settings brought a new one. */
    public String name(String family, String constant) {
        String key = family + "." + constant;
        return texts.containsKey(key) ? texts.getString(key) : constant;
    }

    public String name(String family, Enum<?> constant) {
        return name(family, constant.name());
    }

    /** A whole number with its groups of thousands. */
    public String count(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    /** With one decimal. */
    public String decimal(double value) {
        return decimals(value, 1);
    }

    public String decimals(double value, int places) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        String text = format.format(value);
        // Rounded to nothing, a small negative number would be printed as "-0.0".
        return value < 0 && text.chars().noneMatch(c -> c >= '1' && c <= '9') ? format.format(0) : text;
    }

    /** A fraction as percent with one decimal. */
    public String percent(double fraction) {
        return percent(fraction, RoundingMode.HALF_EVEN);
    }

    /** A probability as percent, cut as the goals' rules cut it: none is printed as a threshold it does not reach. */
    public String probability(double probability) {
        return percent(probability, RoundingMode.DOWN);
    }

    private String percent(double fraction, RoundingMode rounding) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(rounding);
        return format.format(BigDecimal.valueOf(fraction));
    }
}
