// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this room in one language; English where there is no translation. */
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
        // Numbers and months go by the language of the sentence, not by one that has no sentence.
        return new Wording(texts, texts.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : locale);
    }

    public String text(String key, Object... parts) {
        return new MessageFormat(texts.getString(key), locale).format(parts);
    }

    /** "December 2026". */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", locale).format(month);
    }

    /** "December 31, 2026". */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /** "69.9%": cut, not rounded, so that no printed probability passes a threshold the real one does not. */
    public String percent(double probability) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.DOWN);
        return format.format(BigDecimal.valueOf(probability));
    }

    /** "0.031"; 0.001 for anything smaller. */
    public String pValue(double p) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(3);
        format.setMaximumFractionDigits(3);
        return format.format(Math.max(0.001, p));
    }

    /** "1.2 points"; which number takes the singular is the language's affair. */
    public String points(double points) {
        return text("points", decimal(points), rounded(points).abs());
    }

    /** "1.2", "−1.2" with a true minus sign. */
    public String decimal(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        return format.format(rounded(number)).replace('-', '\u2212');
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_EVEN);
    }

    /** "1 month", "8 months". */
    public String months(long months) {
        return text("months", months);
    }
}
