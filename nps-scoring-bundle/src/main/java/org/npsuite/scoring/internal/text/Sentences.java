// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.text;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.npsuite.model.slice.Period;

/** Sentences and numbers in one language. English where there is no translation. Not for several threads. */
public final class Sentences {

    private static final String BUNDLE = "org.npsuite.scoring.internal.text.sentences";
    /** The platform's own language is nobody's wish: whoever asks in Dutch gets English, not what the server speaks. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final char MINUS = '\u2212';
    private static final double SMALLEST_P = 0.001;
    private static final int DIGITS_OF_A_PERCENT = 2;

    private final ResourceBundle texts;
    private final Locale locale;

    private Sentences(ResourceBundle texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    public static Sentences of(Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, locale, Sentences.class.getClassLoader(), NO_FALLBACK);
        // Numbers are written in the language the words are in.
        return new Sentences(texts, texts.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : locale);
    }

    /** The text of that key with its arguments in place. */
    public String say(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }

    /** Whole points without sign: "6 points" of -6, "1 point" of 1. */
    public String points(long points) {
        long whole = Math.abs(points);
        return say(whole == 1 ? "points.one" : "points.many", number(whole, 0));
    }

    /** "12 periods", "1 period". */
    public String periods(long periods) {
        return say(periods == 1 ? "periods.one" : "periods.many", number(periods, 0));
    }

    /** A number with so many digits after the point, and a true minus before it. */
    public String number(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(digits);
        // Adding 0 turns a negative zero into 0.
        return format.format(value + 0.0).replace('-', MINUS);
    }

    /** A difference with its sign, a true minus: "+1.2", "−0.4", "0". */
    public String signed(double value, int digits) {
        String size = number(Math.abs(value), digits);
        boolean nothing = size.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        return nothing ? size : (value > 0 ? '+' : MINUS) + size;
    }

    /** A share as whole percent. */
    public String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    /** A level of confidence in percent, with as many digits as it has: "95%" of 0.95, "99.9%" of 0.999. */
    public String level(double level) {
        BigDecimal exact = BigDecimal.valueOf(level);
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, exact.stripTrailingZeros().scale() - DIGITS_OF_A_PERCENT));
        return format.format(exact);
    }

    /** A p-value as people read it, kept on one line: "p = 0.03", "p < 0.001". */
    public String p(double p) {
        return p < SMALLEST_P
                ? "p\u00a0<\u00a0" + number(SMALLEST_P, 3)
                : "p\u00a0=\u00a0" + number(p, p < 0.1 ? 3 : 2);
    }

    /** A period as people call it: "March 2026". */
    public String period(LocalDate start, Period period) {
        return switch (period) {
            case MONTH -> DateTimeFormatter.ofPattern("MMMM uuuu", locale).format(start);
            case DAY -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(start);
            case WEEK, QUARTER, YEAR -> say("period." + period.key(), (Object[]) parts(period.label(start)));
        };
    }

    /** "2026-W07" is the seventh of 2026, "2026-Q3" the third: the year and, where there is one, the number in it. */
    private static String[] parts(String label) {
        return label.replaceFirst("-[WQ]0?", "-").split("-");
    }
}
