// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.npsuite.benchmark.internal.registry.Delivery;
import org.npsuite.benchmark.internal.registry.PackRegistry;
import org.npsuite.benchmark.internal.registry.Snapshot;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.npsuite.spi.doctor.Examination;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.doctor.Finding.Severity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells an administrator which packs are in use, refused, overridden or past their time. */
@Component
public final class BenchmarkExamination implements Examination {

    /** So many days before a pack expires someone should ask for the next. */
    private static final int NOTICE = 60;

    private final PackRegistry registry;
    private final Clock clock;

    @Activate
    public BenchmarkExamination(@Reference PackRegistry registry) {
        this(registry, Clock.systemDefaultZone());
    }

    BenchmarkExamination(PackRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public List<Finding> examine(Locale asked) {
        Locale locale = asked.getLanguage().equals("fr") ? asked : Locale.ENGLISH;
        ResourceBundle texts = ResourceBundle.getBundle(
                BenchmarkExamination.class.getPackageName() + ".doctor",
                locale,
                BenchmarkExamination.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Round round = new Round(locale, texts, LocalDate.now(clock));
        Snapshot moment = registry.snapshot();
        moment.deliveries().forEach(round::examine);
        if (moment.packs().isEmpty()) {
            round.find(Severity.WARNING, "none");
        }
        return round.findings;
    }

    /** One visit. */
    private static final class Round {

        private final Locale locale;
        private final ResourceBundle texts;
        private final LocalDate today;
        private final List<Finding> findings = new ArrayList<>();

        Round(Locale locale, ResourceBundle texts, LocalDate today) {
            this.locale = locale;
            this.texts = texts;
            this.today = today;
        }

        void examine(Delivery delivery) {
            String provider = delivery.origin().provider();
            if (!delivery.complaints().isEmpty()) {
                String stays = delivery.pack().map(BenchmarkPack::version).orElse("");
                String reason = delivery.complaints().get(0).toString();
                find(Severity.ERROR, stays.isEmpty() ? "refused" : "refused.stays", provider, reason, stays);
            }
            delivery.pack().ifPresent(pack -> {
                String named = pack.name() + " " + pack.version();
                if (delivery.inUse()) {
                    examineTerm(pack, named, provider);
                } else {
                    find(Severity.OK, "overridden", named, provider);
                }
            });
        }

        private void examineTerm(BenchmarkPack pack, String named, String provider) {
            Optional<LocalDate> end = pack.validUntil();
            Optional<LocalDate> begin = pack.validFrom().filter(today::isBefore);
            if (end.filter(today::isAfter).isPresent()) {
                find(Severity.WARNING, "expired", named, day(end.get()));
            } else if (begin.isPresent()) {
                find(Severity.WARNING, "early", named, day(begin.get()));
            } else if (end.filter(day -> day.isBefore(today.plusDays(NOTICE))).isPresent()) {
                find(Severity.WARNING, "expiring", named, day(end.get()));
            } else {
                find(Severity.OK, "inUse", named, provider, pack.observations().size());
            }
        }

        void find(Severity severity, String key, Object... parts) {
            findings.add(new Finding(
                    severity,
                    texts.getString("subject"),
                    new MessageFormat(texts.getString(key), locale).format(parts)));
        }

        private String day(LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(day);
        }
    }
}
