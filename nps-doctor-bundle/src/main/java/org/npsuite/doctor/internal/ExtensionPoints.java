// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import java.util.Comparator;
import java.util.List;
import org.npsuite.service.BenchmarkPackChecker;
import org.npsuite.service.BenchmarkService;
import org.npsuite.service.DoctorService;
import org.npsuite.service.ExtensionPoint;
import org.npsuite.service.ExtensionPoint.Provider;
import org.npsuite.service.GoalService;
import org.npsuite.service.ProgrammeService;
import org.npsuite.service.ResponseIntake;
import org.npsuite.service.ResponseService;
import org.npsuite.service.ScoreService;
import org.npsuite.service.TokenService;
import org.npsuite.spi.benchmark.BenchmarkSource;
import org.npsuite.spi.doctor.Examination;
import org.npsuite.spi.host.AccessPolicy;
import org.npsuite.spi.host.CustomerDirectory;
import org.npsuite.spi.host.TeamDirectory;
import org.npsuite.spi.response.ResponseScreen;
import org.npsuite.spi.settings.SettingsReport;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.Records;
import org.npsuite.spi.tally.TallySource;

/** Every place where the suite can be extended or replaced, and who stands there. */
final class ExtensionPoints {

    static final List<Class<?>> ALL = List.of(
            AccessPolicy.class,
            BenchmarkPackChecker.class,
            BenchmarkService.class,
            BenchmarkSource.class,
            CustomerDirectory.class,
            DoctorService.class,
            Examination.class,
            GoalService.class,
            Journal.class,
            ProgrammeService.class,
            Records.class,
            ResponseIntake.class,
            ResponseScreen.class,
            ResponseService.class,
            ScoreService.class,
            SettingsReport.class,
            TallySource.class,
            TeamDirectory.class,
            TokenService.class);

    private ExtensionPoints() {}

    static List<ExtensionPoint> in(Installation installation, Texts texts) {
        return ALL.stream()
                .sorted(Comparator.comparing(Class::getName))
                .map(point -> new ExtensionPoint(
                        point.getName(),
                        texts.of("purpose." + point.getName()),
                        installation.offers(point).stream()
                                .map(ExtensionPoints::provider)
                                .toList()))
                .toList();
    }

    private static Provider provider(Offer offer) {
        return new Provider(offer.bundle(), offer.version(), offer.component(), offer.ranking());
    }
}
