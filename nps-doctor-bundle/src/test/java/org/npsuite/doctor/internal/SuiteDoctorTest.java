// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.service.ExtensionPoint;
import org.npsuite.service.ExtensionPoint.Provider;
import org.npsuite.spi.benchmark.BenchmarkSource;
import org.npsuite.spi.doctor.Examination;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.doctor.Finding.Severity;
import org.npsuite.spi.settings.UnusableSetting;

class SuiteDoctorTest {

    private static final Caller ADMIN = Caller.of("admin", Role.ADMIN);

    private final FakeInstallation installation = new FakeInstallation();
    private final SuiteDoctor doctor = new SuiteDoctor(installation);

    @Test
    void everyRoomStartedAndEveryPartWellIsReady() {
        installation.room("nps-api", true).well("Journal", "journal");

        assertThat(doctor.ready()).isTrue();
    }

    @Test
    void stoppedRoomIsNotReady() {
        installation.room("nps-api", true).room("nps-store-bundle", false);

        assertThat(doctor.ready()).isFalse();
    }

    @Test
    void waitingPartIsNotReady() {
        installation.room("nps-api", true).waiting("Journal", "journal", "data source");

        assertThat(doctor.ready()).isFalse();
    }

    @Test
    void failedPartIsNotReady() {
        installation.failed("Journal", "journal");

        assertThat(doctor.ready()).isFalse();
    }

    @Test
    void bundleThatKnowsItCannotServeIsNotReady() {
        installation.room("nps-store-bundle", true).well("Journal", "journal");
        Readiness store = new Readiness();
        doctor.with(List.of(locale -> List.of(), store));
        assertThat(doctor.ready()).isTrue();

        store.answer = () -> false;
        assertThat(doctor.ready()).isFalse();
        store.answer = () -> {
            throw new IllegalStateException("broken");
        };
        assertThat(doctor.ready()).isTrue();
    }

    private static final class Readiness implements Examination {

        private BooleanSupplier answer = () -> true;

        @Override
        public List<Finding> examine(Locale locale) {
            return List.of();
        }

        @Override
        public boolean ready() {
            return answer.getAsBoolean();
        }
    }

    @Test
    void worstFindingsComeFirst() {
        doctor.with(List.of(
                locale -> List.of(new Finding(Severity.OK, "own", "fine")),
                locale -> List.of(new Finding(Severity.ERROR, "own", "broken"))));

        assertThat(doctor.findings(ADMIN, Locale.ENGLISH))
                .extracting(Finding::severity)
                .isSortedAccordingTo((one, other) -> other.compareTo(one))
                .contains(Severity.OK, Severity.WARNING, Severity.ERROR);
    }

    @Test
    void examinationIsAskedInTheReadersLanguage() {
        doctor.with(List.of(locale -> List.of(new Finding(Severity.OK, "own", locale.getLanguage()))));

        assertThat(doctor.findings(ADMIN, Locale.FRENCH))
                .filteredOn(finding -> finding.subject().equals("own"))
                .extracting(Finding::text)
                .containsExactly("fr");
    }

    @Test
    void examinationThatThrowsIsAFindingAndHidesNoOther() {
        doctor.with(List.of(
                locale -> {
                    throw new IllegalStateException("customer 4711");
                },
                locale -> {
                    throw new NoClassDefFoundError("some/Class");
                },
                locale -> null,
                locale -> List.of(new Finding(Severity.OK, "own", "still here"))));

        List<Finding> findings = doctor.findings(ADMIN, Locale.ENGLISH);

        assertThat(findings)
                .filteredOn(finding -> finding.subject().equals("Examination"))
                .hasSize(3)
                .extracting(Finding::severity)
                .containsOnly(Severity.ERROR);
        assertThat(findings).extracting(Finding::text).contains("still here").noneMatch(text -> text.contains("4711"));
    }

    @Test
    void settingThatCannotBeUsedIsNamedWithWhatIsInForce() {
        doctor.reading(List.of(
                () -> List.of(new UnusableSetting("org.npsuite.scoring", "indicative.below", "3O", "30")),
                () -> List.of(new UnusableSetting("org.npsuite.web", "frame.ancestors", "*", ""))));

        assertThat(settings(Locale.ENGLISH))
                .containsExactlyInAnyOrder(
                        "indicative.below = 3O in the configuration org.npsuite.scoring cannot be used; in force "
                                + "instead: 30. Correct it in etc/org.npsuite.scoring.cfg or in the console.",
                        "frame.ancestors = * in the configuration org.npsuite.web cannot be used; it counts as empty. "
                                + "Correct it in etc/org.npsuite.web.cfg or in the console.");
        assertThat(settings(Locale.FRENCH))
                .anySatisfy(text -> assertThat(text).contains("indicative.below = 3O", "à la place\u00a0: 30"))
                .anySatisfy(text -> assertThat(text).contains("frame.ancestors = *", "compte comme vide"));
        assertThat(doctor.ready()).isTrue();
    }

    private List<String> settings(Locale locale) {
        return doctor.findings(ADMIN, locale).stream()
                .filter(finding -> Set.of("Settings", "Réglages").contains(finding.subject()))
                .peek(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING))
                .map(Finding::text)
                .toList();
    }

    @Test
    void whoeverCannotTellOfSettingsHidesNoOther() {
        doctor.reading(List.of(
                () -> {
                    throw new IllegalStateException("broken");
                },
                () -> List.of(new UnusableSetting("org.example", "most", "many", "5"))));

        assertThat(doctor.findings(ADMIN, Locale.ENGLISH))
                .extracting(Finding::subject)
                .contains("Examination", "Settings");
    }

    @ParameterizedTest(name = "{0} may not ask")
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void onlyAnAdministratorMayAsk(Role role) {
        Caller caller = Caller.of("somebody", role);

        assertForbidden(() -> doctor.findings(caller, Locale.ENGLISH));
        assertForbidden(() -> doctor.extensions(caller, Locale.ENGLISH));
    }

    @Test
    void callerWithoutRolesMayNotAsk() {
        assertForbidden(() -> doctor.findings(Caller.of("nobody"), Locale.ENGLISH));
    }

    @Test
    void extensionsComeByNameWithWhoServesThem() {
        installation.offer(BenchmarkSource.class, "own.pack", 10, "").offer(BenchmarkSource.class, "stock.pack", 0, "");

        List<ExtensionPoint> points = doctor.extensions(ADMIN, Locale.ENGLISH);

        assertThat(points).extracting(ExtensionPoint::name).isSorted().contains(Examination.class.getName());
        assertThat(points)
                .filteredOn(point -> point.name().equals(BenchmarkSource.class.getName()))
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.purpose()).startsWith("Brings industry figures");
                    assertThat(point.providers())
                            .containsExactly(
                                    new Provider("own.pack", "1.0.0", "own.pack.Component", 10),
                                    new Provider("stock.pack", "1.0.0", "stock.pack.Component", 0));
                });
    }

    @Test
    void extensionThatNobodyServesIsListed() {
        assertThat(doctor.extensions(ADMIN, Locale.FRENCH))
                .hasSameSizeAs(ExtensionPoints.ALL)
                .allSatisfy(point -> assertThat(point.providers()).isEmpty());
    }

    private static void assertForbidden(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem())
                .isEqualTo(Problem.FORBIDDEN));
    }
}
