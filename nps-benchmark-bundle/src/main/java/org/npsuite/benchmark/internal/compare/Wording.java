// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.compare;

import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.npsuite.benchmark.internal.compare.Obstacle.Kind;
import org.npsuite.benchmark.internal.sector.SectorPath;
import org.npsuite.model.benchmark.Confidence;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.model.benchmark.Uncertainty;
import org.npsuite.model.benchmark.Verdict;
import org.npsuite.model.benchmark.Verdict.Code;
import org.npsuite.model.response.Sector;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Score;

/** Says in a person's language what was found. French and English; any other language gets English. */
final class Wording {

    private final Locale locale;
    private final ResourceBundle texts;

    Wording(Locale locale) {
        // Month names and decimal commas go with the language of the sentence, not with one it is not written in.
        this.locale = locale.getLanguage().equals("fr") ? locale : Locale.ENGLISH;
        this.texts = ResourceBundle.getBundle(
                Wording.class.getPackageName() + ".sentences",
                this.locale,
                Wording.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * The verdict that a gap decided.
     *
     * @param sector the programme's sector as it names it
     * @param path the same, understood
     */
    Verdict verdict(Code code, Assessed decider, Score score, double inLineWithin, Sector sector, SectorPath path) {
        Gap gap = decider.gap().orElseThrow();
        String sentence = text(
                "verdict." + code.name(),
                number(score.decimal().orElseThrow()),
                named(decider),
                signed(gap.points()),
                gap.interval().map(this::ends).orElseGet(() -> text("interval.none")),
                number(inLineWithin),
                number(decider.figure().observation().value().doubleValue()));
        return new Verdict(code, sentence + caveats(decider.figure(), gap, sector, path) + text("end"));
    }

    private String caveats(Figure figure, Gap gap, Sector sector, SectorPath path) {
        StringBuilder caveats = new StringBuilder();
        if (gap.uncertainty() == Uncertainty.OURS_ONLY) {
            caveats.append(text("caveat.oursOnly"));
        }
        if (figure.observation().mappingConfidence() == Confidence.LOW) {
            caveats.append(text("caveat.part"));
        }
        if (!figure.reach().verified()) {
            caveats.append(text("caveat.carried", sector, figure.answered()));
        }
        if (figure.level() != path.level()) {
            caveats.append(text("caveat.level", figure.answered().code()));
        }
        return caveats.toString();
    }

    /** A verdict that no gap decided. */
    Verdict verdict(Ruling ruling) {
        return new Verdict(ruling.code(), text("verdict." + ruling.cause().name()));
    }

    /** Why a figure is not comparable. */
    String reason(List<Obstacle> obstacles, Optional<Spread> spread) {
        return obstacles.stream().map(obstacle -> obstacle(obstacle, spread)).collect(Collectors.joining(" "));
    }

    private String obstacle(Obstacle obstacle, Optional<Spread> spread) {
        Object[] details = obstacle.details().stream().map(this::shown).toArray();
        String plain = text("obstacle." + obstacle.kind().name(), details);
        if (obstacle.kind() != Kind.OTHER_COUNTRY || spread.isEmpty()) {
            return plain;
        }
        Observation low = spread.get().low();
        Observation high = spread.get().high();
        return plain + " "
                + text(
                        "obstacle.spread",
                        number(low.value().doubleValue()),
                        low.region(),
                        number(high.value().doubleValue()),
                        high.region());
    }

    private Object shown(Object detail) {
        if (detail instanceof LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(day);
        }
        return detail instanceof Enum<?> constant ? text(constant.name()) : detail.toString();
    }

    private String named(Assessed decider) {
        Observation figure = decider.figure().observation();
        String period = figure.period().isEmpty() ? text("period.none") : figure.period();
        return text("figure", decider.figure().source().publisher(), figure.sectorLabel(), figure.region(), period);
    }

    private String ends(Interval interval) {
        return text("interval", signed(interval.low()), signed(interval.high()));
    }

    private String number(double value) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String text = format.format(Math.abs(value));
        boolean zero = text.chars().allMatch(digit -> "0,.".indexOf(digit) >= 0);
        return value < 0 && !zero ? "\u2212" + text : text;
    }

    private String signed(double value) {
        String text = number(value);
        return value > 0 && !text.equals(number(0)) ? "+" + text : text;
    }

    private String text(String key, Object... parts) {
        return new MessageFormat(texts.getString(key), locale).format(parts);
    }
}
